using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>Reports all problems that a test found.</summary>
internal static class Problems
{
    /// <summary>Fails with a list if there are any.</summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        var list = problems.ToArray();
        Assert.True(list.Length == 0, $"{list.Length} problems:\n{string.Join('\n', list)}");
    }
}
