using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Model;

/// <summary>The small index of everything: settings, issues, standing pages. Issues themselves are loaded one by one.</summary>
internal sealed record Newspaper
{
    /// <summary>The input.</summary>
    public required TracedTree Input { get; init; }

    /// <summary>What newspaper.yaml says.</summary>
    public required NewspaperSettings Settings { get; init; }

    /// <summary>What output formats add to the input.</summary>
    public required InputSchema Schema { get; init; }

    /// <summary>What this build publishes.</summary>
    public required TracedPublication Publication { get; init; }

    /// <summary>All issues, oldest first and in the order of the day, including those scheduled for later.</summary>
    public required ImmutableArray<IssueEntry> Entries { get; init; }

    /// <summary>The standing pages, by address.</summary>
    public required ImmutableArray<StandingPage> StandingPages { get; init; }

    /// <summary>The files that are published unchanged, by path.</summary>
    public ImmutableArray<StaticFile> StaticFiles { get; init; } = [];

    /// <summary>Whether the newspaper has a file of its own at a path of the site.</summary>
    public bool HasOwn(string path) => StaticFiles.Any(file => file.Address.Path == path);

    /// <summary>The severities of rules.</summary>
    public required CheckLevels Levels { get; init; }

    /// <summary>The same newspaper, which notes what is looked at through it.</summary>
    public Newspaper TracedBy(Trace trace) => this with { Input = Input.TracedBy(trace), Publication = Publication with { Trace = trace } };

    /// <summary>The issue of the front page: the newest that leads its day and has something to read; null if there is none.</summary>
    public IssueEntry? Newest { get; init; }

    /// <summary>The announced issue before this one, or null.</summary>
    public IssueEntry? Before(IssueEntry entry) => Neighbour(entry, -1);

    /// <summary>The announced issue after this one, or null.</summary>
    public IssueEntry? After(IssueEntry entry) => Neighbour(entry, +1);

    private IssueEntry? Neighbour(IssueEntry entry, int step)
    {
        var index = IndexOf(entry) + step;
        while (index >= 0 && index < Entries.Length && !Entries[index].IsAnnounced)
            index += step;
        return index >= 0 && index < Entries.Length ? Entries[index] : null;
    }

    /// <summary>The announced issues of a day, in the order of the day.</summary>
    public IEnumerable<IssueEntry> AnnouncedOn(DateOnly date)
    {
        for (var i = FirstOn(date); i < Entries.Length && Entries[i].Date == date; i++)
            if (Entries[i].IsAnnounced)
                yield return Entries[i];
    }

    /// <summary>The issue of a folder, or null.</summary>
    public IssueEntry? Find(string folder)
    {
        if (folder.Split('/') is not [var year, var name] || Names.IssueDate(year, name) is not (var date, _))
            return null;
        for (var i = FirstOn(date); i < Entries.Length && Entries[i].Date == date; i++)
            if (Entries[i].Folder == folder)
                return Entries[i];
        return null;
    }

    /// <summary>The language of an issue: its edition's, else the newspaper's.</summary>
    public string LanguageOf(IssueEntry entry) => entry.Edition?.Language ?? Settings.Language;

    /// <summary>What an issue's readers know the newspaper as: its edition's title, else the newspaper's.</summary>
    public string TitleOf(IssueEntry entry) => entry.Edition?.Title ?? Settings.Title.Value;

    private int IndexOf(IssueEntry entry) => Entries.IndexOf(entry, FirstOn(entry.Date));

    private int FirstOn(DateOnly date) => Sorted.FirstFrom(Entries, date, (entry, day) => entry.Date < day);
}
