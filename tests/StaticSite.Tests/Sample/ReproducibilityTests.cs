using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>The same input and the same --now make the same bytes, on any machine and however the program is compiled.</summary>
public abstract class ReproducibilityTests(OwnProcess program)
{
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = "C.UTF-8",
        ["TZ"] = "America/Los_Angeles",
        ["DOTNET_PROCESSOR_COUNT"] = "1",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };

    private static readonly Lazy<Dictionary<string, byte[]>> First = new(() => Build(OwnProcess.DotNet, "one", Usual));

    [Theory]
    [InlineData("LANG LC_ALL", "tr_TR.UTF-8")]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "4")]
    [InlineData("", "")]
    public void Two_builds_are_byte_identical_in_different_folders_whatever_the_machine_says(string variables, string value)
    {
        var other = new Dictionary<string, string>(Usual);
        foreach (var variable in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)) other[variable] = value;
        var second = Build(program, "another/folder with spaces", other);
        Assert.Equal(First.Value.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.True(second.Count > 60);
        Problems.AssertNone(First.Value.Where(file => !file.Value.AsSpan().SequenceEqual(second[file.Key])).Select(file => file.Key));
    }

    private static Dictionary<string, byte[]> Build(OwnProcess program, string name, Dictionary<string, string> environment)
    {
        using var folder = new TempFolder();
        Sources.Copy(Sources.At("input"), folder.At(name + "/input"));
        var said = program.Run(folder.At(name), environment, "build", "--now", BuiltSite.Now);
        Assert.True(said.Code == 0, said.Error);
        var output = folder.At(name + "/output");
        return Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(output, file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    public sealed class Jit() : ReproducibilityTests(OwnProcess.DotNet);

    public sealed class Native() : ReproducibilityTests(OwnProcess.Native);
}
