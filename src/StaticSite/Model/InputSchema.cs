using System.Collections.Immutable;
using StaticSite.Parsing;

namespace StaticSite.Model;

/// <summary>
/// What output formats add to what a newspaper may say: the names that <c>formats:</c> accepts, keys, and addresses that nothing else may
/// have.
/// </summary>
/// <param name="Formats">The existing output formats.</param>
/// <param name="Keys">The keys of newspaper.yaml that they add; each accepts a text.</param>
/// <param name="Addresses">All addresses of the program's own.</param>
internal sealed record InputSchema(ImmutableArray<FormatName> Formats, ImmutableArray<Key> Keys, SiteAddresses Addresses)
{
    /// <summary>All keys of newspaper.yaml.</summary>
    public KeySet Newspaper => KeySets.NewspaperWith(Formats, Keys);
}
