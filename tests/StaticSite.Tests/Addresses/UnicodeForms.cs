using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Addresses;

/// <summary>An address is in Unicode normalization form C (UAX #15), whatever form the file name is in.</summary>
public abstract class UnicodeForms(Executable program)
{
    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\u304B\u3099", "\u304C")] // が
    [InlineData("\u1100\u1161\u11A8", "\uAC01")] // 각
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\u212B", "\u00C5")] // the ångström sign
    [InlineData("A\u030A", "\u00C5")]
    [InlineData("a\u0302\u0323", "\u1EAD")] // combining marks out of order
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0305\u0301", "a\u0305\u0301")] // an intervening mark of the same class
    [InlineData("\u0958", "\u0915\u093C")] // excluded from composition
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u0928\u093C", "\u0929")]
    [InlineData("\uF900", "\u8C48")] // a compatibility ideograph
    [InlineData("\U0002F800", "\u4E3D")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\uFF21", "\uFF21")] // full width is kept
    [InlineData("\u6EE8\u5DDE", "\u6EE8\u5DDE")]
    public void An_address_is_in_form_C(string name, string address)
    {
        using var newsroom = new Newsroom(program) { Theme = TestFolder.At("Markdown", "_theme") };
        newsroom.Write("input", Printing.Files(($"2022/01-10/01/01-{name}.md", "---\ntitle: 标题\n---\n正文。\n")));
        Assert.Empty(newsroom.Publish());
        var published = Assert.Single(Directory.GetDirectories(newsroom.At("output/2022/01/10/01")));
        Assert.Equal(Codes(address), Codes(Path.GetFileName(published)));
    }

    // Readable when a test fails.
    private static string Codes(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));

    public sealed class Jit() : UnicodeForms(Executable.Jit);

    public sealed class Native() : UnicodeForms(Executable.Native);
}
