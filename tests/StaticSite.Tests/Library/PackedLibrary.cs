using System.Diagnostics;
using System.Security;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Library;

/// <summary>The program of ten lines in the library's README, compiled against the package that <c>dotnet pack</c> makes.</summary>
public sealed class PackedLibrary
{
    [Fact]
    public void A_program_of_ten_lines_builds_the_sample_as_the_program_does()
    {
        using var folder = new TempFolder();
        var program = Assert.Single(Samples.In("src/StaticSite/README.md"));
        Assert.InRange(program.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 5, 10);
        DotNet("pack", Sources.At("src/StaticSite/StaticSite.csproj"), "-c", "Release", "-o", folder.At("packages"));
        Write("own/Program.cs", program);
        Write("own/Directory.Build.props", "<Project />");
        Write("own/Directory.Packages.props", "<Project />");
        Write("own/own.csproj", Project(folder));
        DotNet("build", folder.At("own"), "-o", folder.At("program"));
        CachedPhotos.Restore("sample", folder.At("output"));
        CachedPhotos.Restore("sample", folder.At("expected/output"));
        Sources.Copy(Sources.At("input"), folder.At("input"));
        Run(folder.Root, "dotnet", folder.At("program/own.dll"));
        var built = OwnProcess.Fastest.Run(folder.Root, "build", "--output", folder.At("expected/output"));
        Assert.True(built.Code == Cli.ExitCode.Done, built.Error);
        Workspace.Same(Workspace.Files(folder.At("expected/output")), Workspace.Files(folder.At("output")));

        void Write(string path, string text) => folder.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        void DotNet(params string[] arguments) => Run(folder.Root, "dotnet", [.. arguments, "-v", "q", "-nodeReuse:false"]);
    }

    // Every other package is where the tests restored it to; the library's own is not kept there.
    private static string Project(TempFolder folder) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{SecurityElement.Escape(folder.At("restored"))}</RestorePackagesPath>
                <RestoreFallbackFolders>{SecurityElement.Escape(Packages)}</RestoreFallbackFolders>
                <RestoreSources>{SecurityElement.Escape(folder.At("packages"))}</RestoreSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="StaticSite" Version="*" />
              </ItemGroup>
            </Project>
            """;

    private static string Packages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}\n{output}{error.Result}");
    }
}
