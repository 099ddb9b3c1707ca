using System.Collections.Immutable;
using System.Text;
using StaticSite.Model;

namespace StaticSite.Rendering;

/// <summary>
/// Finished HTML that does not know yet where it will stand: its internal addresses are kept apart from the text, so that
/// the same piece serves pages of any depth.
/// </summary>
/// <param name="Text">The markup, without the addresses.</param>
/// <param name="Addresses">Where in the text an address belongs, in order.</param>
internal sealed record Html(string Text, ImmutableArray<(int Position, Address Address)> Addresses)
{
    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Writes the addresses in, relative to a page.</summary>
    public string Resolve(Func<Address, string> write)
    {
        if (Addresses.IsEmpty) return Text;
        var result = new StringBuilder(Text.Length + Addresses.Length * 24);
        var start = 0;
        foreach (var (position, address) in Addresses)
        {
            result.Append(Text, start, position - start).Append(write(address));
            start = position;
        }
        return result.Append(Text, start, Text.Length - start).ToString();
    }
}
