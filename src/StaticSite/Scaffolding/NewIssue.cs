using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Resolving;

namespace StaticSite.Scaffolding;

/// <summary>Starts an issue.</summary>
internal static class NewIssue
{
    // How far back to look for an issue that states its number.
    private const int Back = 40;

    /// <summary>An issue with the pages of the one before it, or those that the newspaper names.</summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="name">Its date (2022-01-10), or with an edition of the day (2022-01-10-evening); null for the next day on which the
    /// newspaper appears.</param>
    /// <param name="today">The day in the newspaper's time zone.</param>
    /// <exception cref="ScaffoldException">The name is invalid, there is no such edition, or the issue already exists.</exception>
    public static Scaffold Make(Newspaper newspaper, string? name, DateOnly today)
    {
        var entry = name is null ? EntryOf(newspaper, NextDay(newspaper, today), null) : EntryOf(newspaper, name);
        if (newspaper.Find(entry.Folder) is not null)
            throw new ScaffoldException(
                $"{newspaper.Input.Display(entry.Folder)} already exists; name another day, like 'new issue 2022-01-10'"
            );
        var with = newspaper with { Entries = [.. newspaper.Entries.Append(entry).OrderBy(other => Rank(newspaper, other))] };
        // Numbers count the issues that lead their days; another edition has its own numbers.
        var leaders = Leading.OfDays(newspaper.Settings, with.Entries).ToArray();
        var counted = leaders.Contains(entry) ? leaders : [.. with.Entries.Reverse().Where(other => other.Edition == entry.Edition)];
        var place = Array.IndexOf(counted, entry);
        var before = counted[(place + 1)..];
        int? number =
            before.Length == 0
                ? 1
                : before.Take(Back).Select(other => NumberOf(newspaper, other)).FirstOrDefault(known => known is not null) + 1;
        if (place > 0 && NumberOf(newspaper, counted[place - 1]) <= number)
            number = null; // it is taken
        if (counted != leaders && before.Length == 0)
            number = null;
        var older = with.Entries[..with.Entries.IndexOf(entry)].Reverse();
        var pages = PagesAfter(
            newspaper,
            older.FirstOrDefault(other => other.Edition == entry.Edition) ?? before.Concat(older).FirstOrDefault()
        );
        var isOther = with.ByRank().First() != entry;
        var isChinese = Languages.IsChinese(newspaper.LanguageOf(entry));
        var headline = isChinese ? "标题" : "Headline";
        return new(
            [
                new($"{entry.Folder}/issue.yaml", number is null ? "# number: 1\n" : $"number: {number}\n"),
                .. pages.Select(page => new NewFile($"{entry.Folder}/{page.Number}/page.yaml", PageOf(page.Name, isChinese))),
            ],
            [
                .. number is null && counted == leaders
                    ?
                    [
                        $"write its number (总期号) in {newspaper.Input.Display($"{entry.Folder}/issue.yaml")}; "
                            + $"it does not follow from the other issues",
                    ]
                    : Array.Empty<Phrase>(),
                $"static-site new article {pages[0].Number} \"{headline}\"{(isOther ? $" --issue {entry.Name}" : "")}",
                "static-site preview --open",
            ]
        );
    }

    private static IssueEntry EntryOf(Newspaper newspaper, string name)
    {
        const int Year = 4;
        if (
            name.Length > Year
            && name[Year] == '-'
            && Names.IsYear(name[..Year])
            && Names.IssueDate(name[..Year], name[(Year + 1)..]) is (var date, var key)
        )
            return EntryOf(newspaper, date, key);
        var help = Suggestion.InHalfWidth(name, "write it like 2022-01-10, or with an edition of the day, like 2022-01-10-evening");
        throw new ScaffoldException($"{(Phrase)$"'{name}' is not a date"}; {help}");
    }

    private static IssueEntry EntryOf(Newspaper newspaper, DateOnly date, string? key)
    {
        var edition = newspaper.Settings.FindEdition(key);
        if (key is not null && edition is null)
        {
            var help = EditionNames.Help(newspaper.Settings, key, known => $"run 'static-site new issue {date:yyyy-MM-dd}-{known}'");
            throw new ScaffoldException($"{(Phrase)$"the edition '{key}' is not declared"}; {help}");
        }
        var folder = date.ToString("yyyy'/'MM'-'dd", CultureInfo.InvariantCulture) + (edition is null ? "" : $"-{edition.Key}");
        return new(date, edition, folder, AppearanceReader.Of(newspaper.Settings, date, edition, null), IssueState.Announced);
    }

    private static (DateOnly, int) Rank(Newspaper newspaper, IssueEntry entry) =>
        (entry.Date, entry.Edition is { } edition ? newspaper.Settings.Editions.IndexOf(edition) : -1);

    // The day after the newest issue that leads its day, or today if that is later; days without an issue are skipped.
    private static DateOnly NextDay(Newspaper newspaper, DateOnly today)
    {
        const int Year = 366;
        var settings = newspaper.Settings;
        var first = newspaper.ByRank().FirstOrDefault() is { } last && last.Date >= today ? last.Date.AddDays(1) : today;
        return Enumerable
            .Range(0, Year)
            .Select(first.AddDays)
            .FirstOrDefault(date => (!settings.Appears.AreKnown || settings.Appears.Contains(date)) && !settings.IsHoliday(date), first);
    }

    private static int? NumberOf(Newspaper newspaper, IssueEntry entry) => IssueReader.Read(newspaper, entry, new DiagnosticBag()).Number;

    // Pages with names of their own.
    private static (string Number, string? Name)[] PagesAfter(Newspaper newspaper, IssueEntry? before)
    {
        var settings = newspaper.Settings;
        var pages = before is null
            ? []
            : IssueReader
                .Read(newspaper, before, new DiagnosticBag())
                .Pages.Select(page => (page.Number.Text, page.Name == settings.NameOf(page.Number) ? null : page.Name))
                .ToArray();
        if (pages.Length == 0)
            pages = [.. settings.PageNames.Select(page => (page.Number.Text, (string?)null))];
        return pages.Length == 0 ? [("01", null)] : pages;
    }

    private static string PageOf(string? name, bool isChinese) =>
        name is not null ? $"name: {YamlText.Of(name)}\n"
        : isChinese ? "# 版名取自 newspaper.yaml；这一版另有版名，就写 name: 版名\n"
        : "# The page's name comes from newspaper.yaml; if it has another one in this issue, write name: and the name.\n";
}
