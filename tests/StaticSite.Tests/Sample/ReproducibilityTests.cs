using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>The same input and the same --now give the same bytes, on any machine and however the program is compiled.</summary>
public sealed class ReproducibilityTests
{
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = "C.UTF-8",
        ["TZ"] = "America/Los_Angeles",
        ["DOTNET_PROCESSOR_COUNT"] = "1",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };

    private static readonly Lazy<Dictionary<string, byte[]>> First = new(() => Build(OwnProcess.DotNet, "one", Usual, encodes: true));

    [Theory]
    [InlineData("DOTNET_PROCESSOR_COUNT", "4", true)]
    [InlineData("LANG LC_ALL", "tr_TR.UTF-8", false)]
    [InlineData("TZ", "Pacific/Kiritimati", false)]
    public void Builds_are_byte_identical_in_any_folder_and_environment(string variables, string value, bool encodes)
    {
        var other = new Dictionary<string, string>(Usual);
        foreach (var variable in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            other[variable] = value;
        var second = Build(OwnProcess.Native, "another/folder with spaces", other, encodes);
        Assert.Equal(First.Value.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.True(second.Count > 60);
        Problems.AssertNone(First.Value.Where(file => !file.Value.AsSpan().SequenceEqual(second[file.Key])).Select(file => file.Key));
    }

    // Photos are encoded again where that may make a difference: with another number of threads, and by another program.
    private static Dictionary<string, byte[]> Build(OwnProcess program, string name, Dictionary<string, string> environment, bool encodes)
    {
        using var folder = new TempFolder();
        if (!encodes)
            CachedPhotos.Restore("sample", folder.At(name + "/output"));
        Sources.Copy(Sources.At("input"), folder.At(name + "/input"));
        var said = program.Run(folder.At(name), environment, "build", "--now", BuiltSite.Now);
        Assert.True(said.Code == 0, said.Error);
        var output = folder.At(name + "/output");
        CachedPhotos.Save("sample", output);
        return Directory
            .GetFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(output, file), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
