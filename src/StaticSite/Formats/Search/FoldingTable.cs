using System.Text;
using StaticSite.Parsing.Text;

namespace StaticSite.Formats.Search;

/// <summary>
/// The table of <see cref="Folding"/> in a form that compresses to half the size. First come lines for what does not become one
/// character: what is searched, a space, and every character that is taken for it. After an empty line there is a character for each
/// number: for all other characters in order, the distance from the one before; then for each of them, by how much what is searched for
/// it is further away than what is searched for the one before.
/// </summary>
internal static class FoldingTable
{
    // The first number is #, so that all can be read; surrogates stand for none.
    private const int First = '#',
        FirstSurrogate = 0xD800,
        Surrogates = 0x800;

    /// <summary>The table, in UTF-8.</summary>
    public static byte[] Bytes { get; } = Pack();

    private static byte[] Pack()
    {
        var (lines, distances, shifts) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (to, from) in Folding.Entries.Where(entry => entry.To.Length != 1))
            lines.Append(to).Append(' ').Append(from).Append('\n');
        var pairs = Folding
            .Entries.Where(entry => entry.To.Length == 1)
            .SelectMany(entry => entry.From, (entry, from) => (from, entry.To[0]));
        var last = (From: 0, To: 0);
        foreach (var (from, to) in pairs.Order())
        {
            distances.Append(CharacterOf(from - last.From));
            shifts.Append(CharacterOf(Fold(to - last.To)));
            last = (from, to);
        }
        return Encoding.UTF8.GetBytes($"{lines}\n{distances}{shifts}");
    }

    // 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …
    private static int Fold(int number) => number < 0 ? -2 * number - 1 : 2 * number;

    private static string CharacterOf(int number) =>
        char.ConvertFromUtf32(First + number + (First + number < FirstSurrogate ? 0 : Surrogates));
}
