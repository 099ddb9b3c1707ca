using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>An edit rewrites the documents that show it; every other file keeps its bytes and its times.</summary>
public sealed class RewrittenFiles
{
    private static Executable Program => Executable.Fastest;

    [Fact]
    public void An_edit_that_is_shown_nowhere_else_rewrites_only_the_articles_own_document()
    {
        using var workspace = Archive();
        File.AppendAllText(workspace.At("2022/01-02/01/01-story1.md"), "又一段。\n");
        Assert.Equal(["changed /2022/01/02/01/story1/", "changed /2022/01/02/issue.json"], BuildAndListChanges(workspace));
    }

    [Fact]
    public void A_new_headline_rewrites_the_documents_of_its_issue_that_show_it()
    {
        using var workspace = Archive();
        File.WriteAllText(workspace.At("2022/01-02/01/01-story1.md"), SmallArchive.Article("换了标题"));
        var changes = BuildAndListChanges(workspace).Select(Uri.UnescapeDataString).ToArray();
        Assert.Contains("changed /authors/张三/", changes);
        Assert.Contains("changed /keywords/民生/", changes);
        // In the next issue, the articles that refer to it.
        Assert.All(changes, line => Assert.Matches("^changed /(2022/01/02/|2022/01/03/0./story|authors/|keywords/)", line));
    }

    [Fact]
    public void A_new_issue_rewrites_its_neighbour_and_the_documents_that_show_the_newest_issue()
    {
        using var workspace = Archive();
        foreach (var (path, text) in SmallArchive.Files(4, 2).Where(file => file.Path.StartsWith("2022/01-04", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(workspace.At(path))!);
            File.WriteAllText(workspace.At(path), text);
        }
        var changes = BuildAndListChanges(workspace);
        Assert.DoesNotContain(
            changes,
            line => line.Contains("/2022/01/01/", StringComparison.Ordinal) || line.Contains("/2022/01/02/", StringComparison.Ordinal)
        );
        Assert.Contains("changed /2022/01/03/", changes);
        Assert.Contains("added /2022/01/04/01/story1/", changes);
        Assert.Contains("changed /archive/2022/", changes);
        Assert.Contains("changed /", changes);
    }

    [Fact]
    public void A_new_issue_renders_only_the_pages_of_topics_that_it_changes()
    {
        using var workspace = Archive();
        Add("01-02", "05-once", "只此一次");
        Add("01-02", "06-first", "连续报道");
        workspace.Build();
        // It takes one of the two topics over from the issue before the last.
        Add("01-04", "01-second", "连续报道");
        var (_, templates) = workspace.BuildAndCount("templates");
        var changes = File.ReadAllLines(workspace.Changes).Select(Uri.UnescapeDataString).ToArray();
        Assert.Contains("changed /keywords/连续报道/", changes);
        Assert.DoesNotContain("changed /keywords/只此一次/", changes);
        // Each page of a topic has its name below that of its kind.
        Assert.Equal(
            changes.Count(line => Regex.IsMatch(line, "^(added|changed) /(authors|columns|keywords|page-names)/[^/]+/$")),
            templates["topic"]
        );
        Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));

        void Add(string day, string name, string keyword)
        {
            Directory.CreateDirectory(workspace.At($"2022/{day}/01"));
            File.WriteAllText(workspace.At($"2022/{day}/01/{name}.md"), $"---\ntitle: {keyword}\nkeywords: [ {keyword} ]\n---\n文。\n");
        }
    }

    [Fact]
    public void The_text_of_a_standing_page_rewrites_only_that_page()
    {
        using var workspace = Archive();
        File.AppendAllText(workspace.At("about.md"), "又一段。\n");
        Assert.Equal(["changed /about/"], BuildAndListChanges(workspace));
    }

    [Fact]
    public void A_file_saved_without_changes_rewrites_nothing()
    {
        using var workspace = Archive();
        File.WriteAllBytes(workspace.At("2022/01-02/01/01-story1.md"), File.ReadAllBytes(workspace.At("2022/01-02/01/01-story1.md")));
        Assert.Empty(BuildAndListChanges(workspace));
    }

    [Fact]
    public void An_embargo_that_passes_triggers_a_rebuild()
    {
        using var workspace = Archive();
        File.WriteAllText(workspace.At("2022/01-02/01/03-later.md"), "---\ntitle: 稍后\npublished: 2022-01-12T13:00\n---\n文。\n");
        workspace.Build();
        Assert.Empty(BuildAndListChanges(workspace));
        workspace.Now = "2022-01-12T12:59";
        Assert.Empty(BuildAndListChanges(workspace));
        workspace.Now = "2022-01-12T13:00";
        Assert.Contains("added /2022/01/02/01/later/", BuildAndListChanges(workspace));
        workspace.Now = "2022-01-12T12:00";
        Assert.Contains("removed /2022/01/02/01/later/", BuildAndListChanges(workspace));
    }

    [Fact]
    public void An_issue_whose_day_arrives_triggers_a_rebuild()
    {
        using var workspace = Archive();
        workspace.Now = "2022-01-02T23:59";
        Assert.Contains("removed /2022/01/03/", BuildAndListChanges(workspace));
        workspace.Now = "2022-01-03T00:00";
        var changes = BuildAndListChanges(workspace);
        Assert.Contains("added /2022/01/03/", changes);
        Assert.Contains("changed /2022/01/02/", changes);
    }

    [Fact]
    public void An_issue_whose_own_time_arrives_triggers_a_rebuild()
    {
        using var workspace = Archive();
        File.WriteAllText(workspace.At("2022/01-02/issue.yaml"), "number: 2\npublished: 2022-01-12T13:00\n");
        var held = BuildAndListChanges(workspace);
        Assert.Contains("removed /2022/01/02/", held);
        Assert.Contains("changed /2022/01/01/", held);
        Assert.Contains("changed /archive/2022/", held);
        Assert.DoesNotContain(
            Directory.GetFiles(workspace.Output, "*.html", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains("2022/01/02/", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("2022/01/02/", File.ReadAllText(Path.Combine(workspace.Output, ".files")), StringComparison.Ordinal);
        workspace.Now = "2022-01-12T12:59";
        Assert.Empty(BuildAndListChanges(workspace));
        workspace.Now = "2022-01-12T13:00";
        Assert.Contains("added /2022/01/02/", BuildAndListChanges(workspace));
        Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
    }

    [Fact]
    public void An_edition_whose_hour_arrives_triggers_a_rebuild()
    {
        using var workspace = Archive();
        File.AppendAllText(workspace.At("newspaper.yaml"), "\neditions: { evening: { name: 晚报, at: \"17:00\" } }\n");
        Directory.CreateDirectory(workspace.At("2022/01-03-evening/01"));
        File.WriteAllText(workspace.At("2022/01-03-evening/01/01-story1.md"), SmallArchive.Article("晚上"));
        workspace.Now = "2022-01-03T16:59";
        workspace.Build();
        Assert.False(Directory.Exists(Path.Combine(workspace.Output, "2022/01/03-evening")));
        workspace.Now = "2022-01-03T17:00";
        var changes = BuildAndListChanges(workspace);
        Assert.Contains("added /2022/01/03-evening/01/story1/", changes);
        Assert.Contains("changed /2022/01/03/", changes);
        Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
        Assert.Contains("晚报", File.ReadAllText(Path.Combine(workspace.Output, "2022/01/03/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_becomes_a_folder_and_a_file_again()
    {
        using var workspace = Archive();
        Directory.CreateDirectory(workspace.At("static"));
        for (var round = 0; round < 3; round++)
        {
            if (round % 2 == 0)
                File.WriteAllText(workspace.At("static/app"), $"{round}");
            else
            {
                File.Delete(workspace.At("static/app"));
                Directory.CreateDirectory(workspace.At("static/app"));
                File.WriteAllText(workspace.At("static/app/index.txt"), $"{round}");
            }
            workspace.Build();
            Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
            if (round % 2 == 1)
                Directory.Delete(workspace.At("static/app"), recursive: true);
        }
    }

    [Fact]
    public void An_issue_is_linked_once_it_has_something_to_read()
    {
        using var workspace = Archive();
        Directory.CreateDirectory(workspace.At("2022/01-04/01"));
        File.WriteAllText(workspace.At("2022/01-04/01/01-story1.md"), "---\ntitle: 还没写完\nstatus: draft\n---\n文。\n");
        Assert.Equal(
            [
                "added /2022/01/04/",
                "added /2022/01/04/01/",
                "added /2022/01/04/01/full/",
                "added /2022/01/04/01/text/",
                "added /2022/01/04/issue.json",
            ],
            BuildAndListChanges(workspace).Order(StringComparer.Ordinal)
        );
        Assert.Empty(BuildAndListChanges(workspace));
        Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
        File.WriteAllText(workspace.At("2022/01-04/01/01-story1.md"), SmallArchive.Article("写完了"));
        var changes = BuildAndListChanges(workspace);
        Assert.Contains("changed /", changes);
        Assert.Contains("changed /2022/01/03/", changes);
        Assert.Contains("changed /archive/2022/", changes);
        Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
        File.Delete(workspace.At("2022/01-04/01/01-story1.md"));
        Assert.Contains("changed /", BuildAndListChanges(workspace));
        Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
    }

    [Fact]
    public void An_image_shown_in_several_issues_rewrites_all_of_them()
    {
        using var workspace = WithImage();
        File.AppendAllText(workspace.At("images/a.png"), "x");
        var changes = BuildAndListChanges(workspace);
        Assert.Contains("changed /2022/01/01/01/pictured/", changes);
        Assert.Contains("changed /2022/01/03/01/pictured/", changes);
        foreach (var change in (string[])["added", "removed"])
            Assert.Equal(
                [".avif", ".jpg"],
                changes.Where(line => line.StartsWith($"{change} /assets/a-", StringComparison.Ordinal)).Select(Path.GetExtension)
            );
    }

    [Fact]
    public void A_new_caption_file_of_a_shared_image_rewrites_the_issues_that_show_it()
    {
        using var workspace = WithImage();
        File.WriteAllText(workspace.At("images/a.md"), "---\ncredit: 某某\n---\n后到的图说。\n");
        var changes = BuildAndListChanges(workspace);
        Assert.Contains("changed /2022/01/01/01/pictured/", changes);
        Assert.Contains("changed /2022/01/03/01/pictured/", changes);
    }

    [Fact]
    public void A_link_to_another_issue_is_checked_again_when_its_target_disappears()
    {
        using var workspace = Archive();
        File.AppendAllText(workspace.At("2022/01-01/01/01-story1.md"), "见[后天](/2022/01-03/01/02-story2.md)。\n");
        workspace.BuildAndCompare();
        File.Delete(workspace.At("2022/01-03/01/02-story2.md"));
        workspace.BuildAndCompare();
        File.WriteAllText(workspace.At("2022/01-03/01/02-story2.md"), SmallArchive.Article("又来了"));
        workspace.BuildAndCompare();
        Directory.Delete(workspace.At("2022/01-03"), true);
        workspace.BuildAndCompare();
    }

    [Fact]
    public void A_link_to_a_heading_of_another_issue_is_checked_again_when_the_heading_changes()
    {
        using var workspace = Archive();
        File.AppendAllText(workspace.At("2022/01-03/01/02-story2.md"), "\n## 小题\n\n一段。\n");
        File.AppendAllText(workspace.At("2022/01-01/01/01-story1.md"), "见[后天](/2022/01-03/01/02-story2.md#小题)。\n");
        workspace.BuildAndCompare();
        File.WriteAllText(workspace.At("2022/01-03/01/02-story2.md"), SmallArchive.Article("没有小题了"));
        workspace.BuildAndCompare();
    }

    [Fact]
    public void A_correction_of_an_unchanged_issue_stays_on_the_page_of_corrections()
    {
        using var workspace = Archive();
        foreach (var day in (string[])["02", "03"])
        {
            var path = workspace.At($"2022/01-{day}/01/01-story1.md");
            var text = File.ReadAllText(path);
            File.WriteAllText(path, text.Insert("---\n".Length, $"corrections: [ {{ date: 2022-01-0{day[1]}, text: 更正{day}。 }} ]\n"));
            workspace.BuildAndCompare();
        }
        Assert.Matches("(?s)更正03。.*更正02。", File.ReadAllText(Path.Combine(workspace.Output, "corrections/index.html")));
    }

    [Fact]
    public void A_changed_style_sheet_rewrites_every_document()
    {
        using var workspace = Archive();
        File.AppendAllText(Path.Combine(workspace.Theme, "assets/css/1-first.css"), "b { color: red }\n");
        // The search page is not counted with the others.
        var pages = Directory.GetFiles(workspace.Output, "index.html", SearchOption.AllDirectories).Length - 1;
        Assert.Equal(
            pages,
            BuildAndListChanges(workspace).Count(line => line.StartsWith("changed", StringComparison.Ordinal) && line.EndsWith('/'))
        );
    }

    private static Workspace Archive() => SmallArchive.Published(Program, days: 3, articles: 2);

    private static Workspace WithImage()
    {
        var workspace = Archive();
        Directory.CreateDirectory(workspace.At("images"));
        File.Copy(TestFolder.At("Newspapers/english/input/2024/05-02/01/bridge.png"), workspace.At("images/a.png"));
        foreach (var day in (string[])["01-01", "01-03"])
            File.WriteAllText(workspace.At($"2022/{day}/01/05-pictured.md"), "---\ntitle: 有图\n---\n![](/images/a.png)\n");
        workspace.Build();
        return workspace;
    }

    // The list of changes, after checking that the times of the files agree with it.
    private static List<string> BuildAndListChanges(Workspace workspace)
    {
        var before = Times(workspace);
        workspace.Build();
        var changes = File.ReadAllLines(workspace.Changes).ToList();
        var after = Times(workspace);
        Assert.Equal(
            changes.Count(line => !line.StartsWith("removed", StringComparison.Ordinal)),
            after.Count(file => before.GetValueOrDefault(file.Key) != file.Value)
        );
        // What it rewrites of the index, the tests of the search say.
        changes.RemoveAll(line => line.Contains("/search/", StringComparison.Ordinal));
        return changes;
    }

    private static Dictionary<string, DateTime> Times(Workspace workspace) =>
        Directory
            .EnumerateFiles(workspace.Output, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != ".files")
            .ToDictionary(file => file, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
}
