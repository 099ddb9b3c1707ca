using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>
/// An output format: what <c>formats:</c> calls it, and what it makes. A format is a folder below this one and a line in
/// <see cref="FormatList"/>; nothing else names it.
/// </summary>
internal abstract class Format
{
    /// <summary>What <c>formats:</c> of newspaper.yaml calls it.</summary>
    public abstract FormatName Name { get; }

    /// <summary>What its files depend on besides the newspaper, its theme and this program; unless a format is added, nothing.</summary>
    public virtual ContentHash Identity => default;

    /// <summary>
    /// The keys that it adds to newspaper.yaml, each a text or one of some choices; <see cref="NewspaperSettings.Added"/> has what is
    /// written there.
    /// </summary>
    public virtual IEnumerable<Key> Keys => [];

    /// <summary>The addresses that it reserves.</summary>
    public virtual IEnumerable<ReservedAddress> Addresses => [];

    /// <summary>Whether it can be made of a newspaper with its theme; some formats need the newspaper's url, or a template.</summary>
    public virtual bool IsPossible(NewspaperSettings settings, Theme theme) => true;

    /// <summary>Whether it needs the images of printed pages, and whether links to pages lead to them.</summary>
    public virtual FacsimileUse FacsimilesOf(NewspaperSettings settings) => FacsimileUse.None;

    /// <summary>The assets of the theme that it publishes itself, where they are needed.</summary>
    public virtual IEnumerable<string> Assets => [];

    /// <summary>Fills the slots of pages that it has something for.</summary>
    public virtual Slots Fill(Slots slots, Newspaper newspaper, Theme theme) => slots;

    /// <summary>What it keeps of every issue.</summary>
    public virtual IEnumerable<Extract> Extracts => [];

    /// <summary>The files that it makes of one issue.</summary>
    public virtual IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue) => [];

    /// <summary>
    /// What it finds for issues among those before them; null for nothing. A build asks once, and issues pass in chronological order.
    /// </summary>
    public virtual Lookback? LookBack() => null;

    /// <summary>What it makes across issues; null for nothing.</summary>
    public virtual Spanning? Span(Archive archive) => null;

    /// <summary>
    /// Makes files of all that is published, once everything else is staged; null for none. Formats finish in the order of their list.
    /// </summary>
    public virtual Func<PublishedSite, IEnumerable<OutputFile>>? Finish => null;
}
