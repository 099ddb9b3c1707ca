namespace StaticSite.Tests.Incremental;

/// <summary>A change to a workspace. Its numbers are valid in any state, so that a sequence of edits can be shortened.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Where">Selects the file.</param>
/// <param name="What">Selects the variant of the change.</param>
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
        ("append a paragraph to", TextEdits.Append),
        ("append a paragraph to", TextEdits.Append),
        ("put a key into", TextEdits.PutKey),
        ("put a key into", TextEdits.PutKey),
        ("remove a line of", TextEdits.RemoveLine),
        ("copy another text into", TextEdits.Replace),
        ("change a letter, but neither size nor time, of", TextEdits.ChangeUnseen),
        ("set a setting in newspaper.yaml for", TextEdits.PutSetting),
        ("change the theme for", TextEdits.ChangeTheme),
        ("delete", FileEdits.Delete),
        ("rename", FileEdits.Rename),
        ("copy to another folder", FileEdits.Copy),
        ("rewrite without changes", FileEdits.Touch),
        ("copy the issue of", FileEdits.CopyIssue),
        ("delete the folder of", FileEdits.DeleteFolder),
        ("rename the folder of", FileEdits.RenameFolder),
        ("empty the issue of", FileEdits.EmptyIssue),
        ("schedule the issue of", FileEdits.TimeIssue),
        ("let time pass for", (workspace, _, what) => workspace.Now = Pick(Moments, what)),
        ("tamper with the output of", FileEdits.Tamper),
        ("damage the manifest for", FileEdits.DamageManifest),
        ("replace an image for", ImageEdits.Exchange),
        ("replace an image for", ImageEdits.Exchange),
        ("damage an image of", ImageEdits.Damage),
        ("damage the photo cache for", ImageEdits.DamageCache),
    ];

    /// <summary>The number of kinds.</summary>
    public static int Kinds => All.Length;

    /// <summary>Makes the change, if it is possible.</summary>
    public void Apply(Workspace workspace) => All[Kind].Do(workspace, Where, What);

    /// <inheritdoc/>
    public override string ToString() => $"{All[Kind].Name} file {Where} ({What})";

    /// <summary>Picks an item.</summary>
    public static T Pick<T>(IReadOnlyList<T> items, int number) => items[number % items.Count];
}
