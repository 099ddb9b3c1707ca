namespace StaticSite.Tests.Incremental;

/// <summary>
/// A change to a workspace, made of numbers that mean something in any state of it, so that a sequence of them can be cut short.
/// </summary>
/// <param name="Kind">What is done.</param>
/// <param name="Where">To which of the files.</param>
/// <param name="What">Which of the possibilities.</param>
internal readonly record struct Edit(int Kind, int Where, int What)
{
    private static readonly string[] Moments =
    [
        "2022-01-09",
        "2022-01-10T05:59",
        "2022-01-11",
        "2022-01-12T11:59",
        "2022-01-12T12:00",
        "2022-01-12T12:30",
        "2022-01-14",
        "2022-06-01",
        "2024-05-02",
    ];

    private static readonly (string Name, Action<Workspace, int, int> Do)[] All =
    [
        ("append a paragraph to", Texts.Append),
        ("append a paragraph to", Texts.Append),
        ("put a key into", Texts.PutKey),
        ("put a key into", Texts.PutKey),
        ("take a line out of", Texts.RemoveLine),
        ("write the text of another into", Texts.Replace),
        ("change a letter, and neither size nor time, of", Texts.ChangeUnseen),
        ("put a setting into newspaper.yaml for", Texts.PutSetting),
        ("change the theme for", Texts.ChangeTheme),
        ("delete", Files.Delete),
        ("rename", Files.Rename),
        ("copy to another folder", Files.Copy),
        ("write again as it is", Files.Touch),
        ("copy the issue of", Files.CopyIssue),
        ("delete the folder of", Files.DeleteFolder),
        ("rename the folder of", Files.RenameFolder),
        ("leave nothing to read in the issue of", Files.EmptyIssue),
        ("say when it appears in the issue of", Files.TimeIssue),
        ("let time go on beside", (workspace, _, what) => workspace.Now = Pick(Moments, what)),
        ("tamper with the output of", Files.Tamper),
        ("damage what is remembered of", Files.DamageManifest),
        ("exchange a picture for", Photographs.Exchange),
        ("exchange a picture for", Photographs.Exchange),
        ("damage a picture of", Photographs.Damage),
        ("damage what is kept of pictures of", Photographs.DamageCache),
    ];

    /// <summary>How many kinds there are.</summary>
    public static int Kinds => All.Length;

    /// <summary>Makes the change, if there is anything to change.</summary>
    public void Apply(Workspace workspace) => All[Kind].Do(workspace, Where, What);

    /// <inheritdoc/>
    public override string ToString() => $"{All[Kind].Name} file {Where} ({What})";

    /// <summary>One of some things.</summary>
    public static T Pick<T>(IReadOnlyList<T> items, int number) => items[number % items.Count];
}
