using Markdig.Syntax;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;

namespace StaticSite.Model;

/// <summary>The anchors of a text: one for each heading, made from its words, so that a link can lead to it.</summary>
internal sealed class Anchors
{
    private readonly Address _page;
    private readonly string _onPage;
    private readonly string _among;
    private readonly Dictionary<object, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);

    private Anchors(Address page, string onPage, string among) => (_page, _onPage, _among) = (page, onPage, among);

    /// <summary>The anchors of an article.</summary>
    /// <param name="issue">Its issue; null if it belongs to another one.</param>
    /// <param name="article">The article.</param>
    public static Anchors Of(Issue? issue, Article article)
    {
        // A continuation is on the page of the beginning, among the anchors of other articles.
        var first = issue?.First(article) ?? article;
        // No name of a file holds a colon, so no two anchors are the same.
        var among = article.Id + ":";
        var isFirst = first == article;
        var anchors = new Anchors(first.Address, isFirst ? "" : among, among);
        anchors.AddSubheads(article.Lead);
        foreach (var section in article.Sections)
        {
            if (section.Title is { } title)
                anchors.Add(section, title.Value, anchors._onPage);
            anchors.AddSubheads(section.Body);
        }
        // Links can also lead to the position of a section.
        for (var i = 0; i < article.Sections.Length; i++)
            if (SectionId(article.Sections[i], i) is var id)
                anchors._ids.TryAdd(id, isFirst ? id : $"{article.Id}-{id}");
        return anchors;
    }

    /// <summary>The anchors of a standing page.</summary>
    public static Anchors Of(StandingPage page)
    {
        var anchors = new Anchors(page.Address, "", "");
        anchors.AddSubheads(page.Body);
        return anchors;
    }

    /// <summary>
    /// The place of a section: the name of its file, which stays when another is put before it; under <c>##</c> there is only the number.
    /// </summary>
    public static string SectionId(Section section, int index) =>
        section.Slug is { } slug ? $"s-{slug.Replace(' ', '_')}" : $"s{index + 1}";

    /// <summary>The anchors as links are written.</summary>
    public IEnumerable<string> Names => _names.Values;

    /// <summary>The anchor of a section's title on the article's own page; null if it has none.</summary>
    public string? NameOf(Section section) => _names.GetValueOrDefault(section);

    /// <summary>The anchor of a heading within a text, on every page; null if it has none.</summary>
    public string? IdOf(HeadingBlock heading) => _names.TryGetValue(heading, out var name) ? _among + name : null;

    /// <summary>Where a link leads that ends in this; null if there is no such heading.</summary>
    public Address? Find(string fragment)
    {
        var wanted = Joined(fragment.Contains('%') ? Uri.UnescapeDataString(fragment) : fragment);
        return _ids.TryGetValue(wanted, out var id) || _ids.TryGetValue(Bare(wanted), out id) ? _page.At(id) : null;
    }

    private void AddSubheads(MarkdownText text)
    {
        foreach (var block in text.Blocks)
            if (block is HeadingBlock heading)
                Add(heading, MarkdownParser.PlainText(heading), _among);
    }

    private void Add(object heading, string title, string prefix)
    {
        var words = Joined(title);
        var name = IsTaken(words) ? "h-" + words : words;
        var number = _numbers.GetValueOrDefault(name) + 1;
        var unique = number == 1 ? name : $"{name}-{number}";
        while (!_taken.Add(unique))
            unique = $"{name}-{++number}";
        _numbers[name] = number;
        _names.Add(heading, unique);
        foreach (var written in (string[])[unique, words, Bare(words)])
            if (written.Length > 0)
                _ids.TryAdd(written, prefix + unique);
    }

    // Anchors of the theme and of sections begin with a small letter, those of articles with the number of a page.
    private static bool IsTaken(string words) =>
        words.Length == 0
        || char.IsAsciiLetterLower(words[0])
        || char.IsAsciiDigit(words[0])
        || PageNumber.TryParse(words.Split('-')[0], out _);

    // An id has no spaces (HTML, 3.2.6).
    private static string Joined(string title) =>
        string.Join('-', Nfc.Normalize(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Other programs leave out punctuation, and this one has published it as Chinese.
    private static string Bare(string title) => string.Concat(title.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
}
