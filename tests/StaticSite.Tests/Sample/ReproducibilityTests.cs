using System.Diagnostics;
using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>The same input and the same --now make the same bytes, on any machine.</summary>
public sealed class ReproducibilityTests : IDisposable
{
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = "C.UTF-8",
        ["TZ"] = "America/Los_Angeles",
        ["DOTNET_PROCESSOR_COUNT"] = "1",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;

    [Theory]
    [InlineData("LANG LC_ALL", "tr_TR.UTF-8")]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "4")]
    [InlineData("", "")]
    public async Task Two_builds_are_byte_identical_in_different_folders_whatever_the_machine_says(string variables, string value)
    {
        var other = new Dictionary<string, string>(Usual);
        foreach (var variable in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)) other[variable] = value;
        var builds = await Task.WhenAll(Build("one", Usual), Build("another/folder with spaces", other));
        Assert.Equal(builds[0].Keys.Order(StringComparer.Ordinal), builds[1].Keys.Order(StringComparer.Ordinal));
        Assert.True(builds[0].Count > 60);
        Problems.AssertNone(builds[0].Where(file => !file.Value.AsSpan().SequenceEqual(builds[1][file.Key])).Select(file => file.Key));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private async Task<Dictionary<string, byte[]>> Build(string name, Dictionary<string, string> environment)
    {
        var folder = Path.Combine(_folder, name);
        Sources.Copy(Sources.At("input"), Path.Combine(folder, "input"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "static-site.dll"), "build", "--now", BuiltSite.Now])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, string.Concat(said));
        var output = Path.Combine(folder, "output");
        return Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(output, file), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
