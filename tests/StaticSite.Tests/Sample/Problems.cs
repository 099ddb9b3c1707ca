using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>What a test found wrong, told in full.</summary>
internal static class Problems
{
    /// <summary>Fails if there are any, and lists them.</summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        var list = problems.ToArray();
        Assert.True(list.Length == 0, $"{list.Length} problems:\n{string.Join('\n', list)}");
    }
}
