using System.Collections.Immutable;

namespace StaticSite.Diagnostics;

/// <summary>The catalogue of diagnostics. Ids are stable: they are added, never reused.</summary>
public static class Rules
{
    private static readonly List<Rule> Defined = [];

    // Files and folders
    public static readonly Rule NotUtf8 = Error("ED001", "A text file is not UTF-8.");
    public static readonly Rule BadFolderName = Error("ED002", "A folder's name is not a year, an issue's date or a page number.");
    public static readonly Rule UnusedFile = Warning("ED003", "A file is not used by anything.");
    public static readonly Rule MissingFile = Error("ED004", "A file that must be there is not.");
    public static readonly Rule DuplicateAddress = Error("ED005", "Two things would be published at the same address.");
    public static readonly Rule ReservedName = Error("ED006", "A name is reserved for the program's own addresses.");

    // YAML and keys
    public static readonly Rule MalformedYaml = Error("ED010", "YAML cannot be read.");
    public static readonly Rule UnknownKey = Error("ED011", "A key is not known.");
    public static readonly Rule WrongType = Error("ED012", "A value is of the wrong type.");
    public static readonly Rule DuplicateKey = Error("ED013", "A key is given twice.");
    public static readonly Rule UnclosedFrontMatter = Error("ED014", "Front matter is opened but not closed.");
    public static readonly Rule BadValue = Error("ED015", "A value is not one that the key takes.");
    public static readonly Rule MissingKey = Error("ED016", "A key that must be there is not.");

    // Articles and photos
    public static readonly Rule MissingHeadline = Error("ED020", "An article has no headline.");
    public static readonly Rule EmptyArticle = Warning("ED021", "An article has neither text nor photos.");
    public static readonly Rule MissingPhoto = Error("ED022", "A photo that is named is not there.");
    public static readonly Rule CaptionWithoutPhoto = Warning("ED023", "A caption's photo has not arrived; the caption is published alone.");
    public static readonly Rule PhotoWithoutCaption = Warning("ED024", "A photo has no caption.");
    public static readonly Rule CaptionDiffers = Warning("ED025", "A caption, credit or alternative text is given twice and differs.");
    public static readonly Rule NumberedCaption = Error("ED026", "A numbered Markdown file has the name of a photo.");

    // Pages and spreads
    public static readonly Rule ImpossibleSpread = Error("ED030", "A spread is not two neighbouring pages of the issue.");
    public static readonly Rule WrongPages = Error("ED031", "The pages of an article do not include the page that it stands on.");

    // Text
    public static readonly Rule BrokenLink = Error("ED040", "A link leads to a file that is not there or not published.");
    public static readonly Rule UnsafeLink = Error("ED041", "A link's address could run a script or read a file.");
    public static readonly Rule RawHtml = Warning("ED042", "Raw HTML is left out.");
    public static readonly Rule Punctuation = Info("ED043", "ASCII punctuation between Chinese characters is published as Chinese punctuation.");
    public static readonly Rule UnmarkedSubhead = Info("ED044", "A paragraph looks like a subhead.");
    public static readonly Rule TooDeep = Error("ED045", "Markdown is nested too deep.");
    public static readonly Rule RemotePhoto = Warning("ED046", "A picture from elsewhere becomes a link.");

    // The newspaper, the theme, the output
    public static readonly Rule NoUrl = Warning("ED050", "Without the newspaper's url, canonical addresses are left out.");
    public static readonly Rule BrokenTheme = Error("ED060", "The theme cannot be used.");
    public static readonly Rule ForeignOutput = Error("ED070", "The output folder is not ours to write.");
    public static readonly Rule CannotWrite = Error("ED071", "The output cannot be written.");

    /// <summary>Every rule, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. Defined.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static Rule Error(string id, string title) => Define(id, Severity.Error, title);

    private static Rule Warning(string id, string title) => Define(id, Severity.Warning, title);

    private static Rule Info(string id, string title) => Define(id, Severity.Info, title);

    private static Rule Define(string id, Severity severity, string title)
    {
        var rule = new Rule(id, severity, title);
        Defined.Add(rule);
        return rule;
    }
}
