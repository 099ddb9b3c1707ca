using System.Diagnostics;
using System.Text.Json;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>
/// Anybody can restore and compile it, with any patch of the SDK and for any platform; only this project's own tests are locked.
/// </summary>
public sealed class RestoreTests
{
    private const string Program = "src/StaticSite.Cli";

    [Fact]
    public void A_pipeline_restores_without_a_lock()
    {
        var properties = Evaluate(["RestoreLockedMode", "RestorePackagesWithLockFile", "NuGetLockFilePath"]);
        Assert.All(properties, property => Assert.Equal("", property.Value));
        // A file of this name beside a project would be a lock, whatever the properties say.
        Assert.Empty(SourceTree.Below("", "packages.lock.json"));
    }

    [Fact]
    public void The_tests_restore_what_is_locked()
    {
        var properties = Evaluate(["RestoreLockedMode", "RestorePackagesWithLockFile", "NuGetLockFilePath"], "-p:LockedPackages=true");
        Assert.Equal(("true", "true"), (properties["RestoreLockedMode"], properties["RestorePackagesWithLockFile"]));
        Assert.True(File.Exists(properties["NuGetLockFilePath"]));
        Assert.Contains("dotnet restore -p:LockedPackages=true ", File.ReadAllText(Sources.At("tests/run")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_has_a_lock_which_names_no_package_of_the_sdk_and_no_platform()
    {
        var locks = SourceTree.Below("tests/supply-chain/locks/", ".json").ToArray();
        var projects = SourceTree
            .Below("", ".csproj")
            .Where(file => !file.Path.Contains("tatiq", StringComparison.Ordinal)) // outside of the solution
            .Select(file => Path.GetFileNameWithoutExtension(file.Path))
            .Order(StringComparer.Ordinal);
        Assert.Equal(projects, locks.Select(file => Path.GetFileNameWithoutExtension(file.Path)).Order(StringComparer.Ordinal));
        foreach (var file in locks)
        {
            var frameworks = JsonDocument.Parse(file.Text).RootElement.GetProperty("dependencies").EnumerateObject().ToArray();
            Assert.Equal("net10.0", Assert.Single(frameworks).Name);
            Assert.DoesNotContain(
                frameworks[0].Value.EnumerateObject(),
                package => package.Name is "Microsoft.DotNet.ILCompiler" or "Microsoft.NET.ILLink.Tasks"
            );
        }
    }

    [Theory]
    [InlineData("linux-x64", "x86-64-v2")]
    [InlineData("linux-musl-x64", "x86-64-v2")]
    [InlineData("win-x64", "x86-64-v2")]
    [InlineData("linux-arm64", "")]
    [InlineData("osx-arm64", "")]
    public void Instructions_are_those_of_the_platform_that_it_is_compiled_for(string platform, string instructions) =>
        Assert.Equal(instructions, Evaluate(["CompiledFor", "IlcInstructionSet"], $"-p:RuntimeIdentifier={platform}")["IlcInstructionSet"]);

    // What MSBuild makes of the program's project on a pipeline.
    private static Dictionary<string, string> Evaluate(string[] properties, params string[] options)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", Program, "-nologo", $"-getProperty:{string.Join(',', properties)}", .. options]
        )
        {
            WorkingDirectory = Sources.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["CI"] = "true";
        start.Environment.Remove("LockedPackages");
        using var process = Process.Start(start)!;
        var json = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonDocument
            .Parse(json)
            .RootElement.GetProperty("Properties")
            .EnumerateObject()
            .ToDictionary(property => property.Name, property => property.Value.GetString()!);
    }
}
