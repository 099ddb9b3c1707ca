using System.Collections.Immutable;
using System.Text;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>
/// Finished HTML that is independent of its page: its internal addresses are kept apart from the text, so that the same piece serves
/// pages of any depth.
/// </summary>
/// <param name="Text">The markup, without the addresses.</param>
/// <param name="Addresses">Where in the text an address belongs, in order.</param>
internal sealed record Html(string Text, ImmutableArray<(int Position, Address Address)> Addresses)
{
    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>The markup, with the addresses written in.</summary>
    public string ToText(RelativeLinks links)
    {
        if (Addresses.IsEmpty)
            return Text;
        using var bytes = HtmlBuilder.Lend(this, links);
        return Encoding.UTF8.GetString(bytes.Written.Span);
    }
}
