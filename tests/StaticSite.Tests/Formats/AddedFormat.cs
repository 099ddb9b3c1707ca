using System.Text;
using StaticSite.Building;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Resolving;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Formats;

/// <summary>An added format is built incrementally with the others, and finishes after everything else is staged.</summary>
public sealed class AddedFormat : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _input = new(StringComparer.Ordinal)
    {
        ["newspaper.yaml"] = "title: 测试报\nurl: https://paper.example\nformats: { headlines: on }\n",
        ["2021/12-31/01/01-a.md"] = "---\ntitle: 旧年\n---\n文。\n",
        ["2022/01-01/01/01-b.md"] = "---\ntitle: 新年\n---\n文。\n",
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_spans_issues_and_gets_every_published_file()
    {
        Build();
        Assert.Equal("旧年\n", Read("headlines-2021.txt"));
        Assert.Equal("新年\n", Read("headlines-2022.txt"));
        var listed = Read("published.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            Directory
                .GetFiles(_folder.At("output"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_folder.At("output"), file).Replace('\\', '/'))
                .Except([".files", "published.txt"])
                .Order(StringComparer.Ordinal),
            listed.Select(line => line.Split(' ')[0])
        );
        Assert.Contains($"headlines-2021.txt {"旧年\n".Length}", listed);
    }

    [Fact]
    public void Only_changed_parts_are_rebuilt()
    {
        Build();
        Assert.Empty(Build().Rebuilt);
        _input["2022/01-01/01/01-b.md"] = "---\ntitle: 新年好\n---\n文。\n";
        Assert.Equal(
            ["2022/01-01", "finish/headlines", "headlines/2022"],
            Build()
                .Rebuilt.Select(unit => unit.Unit)
                .Where(unit => unit is not ("site" or "feeds" or "topics") && !unit.StartsWith("sitemap", StringComparison.Ordinal))
        );
        Assert.Equal("新年好\n", Read("headlines-2022.txt"));
        _input.Remove("2021/12-31/01/01-a.md");
        Build();
        Assert.False(File.Exists(_folder.At("output/headlines-2021.txt")));
    }

    [Fact]
    public void Its_key_is_read_and_an_invalid_value_is_reported()
    {
        _input["newspaper.yaml"] += "headline-mark: 圆点\n";
        Build();
        Assert.Equal("·新年\n", Read("headlines-2022.txt"));
        _input["newspaper.yaml"] = _input["newspaper.yaml"].Replace("圆点", "方块", StringComparison.Ordinal);
        Assert.Contains(Build(refused: true).Diagnostics, diagnostic => diagnostic.Rule.Id == "ED015");
        _input["newspaper.yaml"] = _input["newspaper.yaml"].Replace("headline-mark: 方块", "headline-marc: dot", StringComparison.Ordinal);
        Assert.Contains(
            "headline-mark",
            Assert.Single(Build(refused: true).Diagnostics, diagnostic => diagnostic.Rule.Id == "ED011").Help.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Its_addresses_are_reserved_and_its_name_is_known()
    {
        _input["headlines.md"] = "---\ntitle: 标题\n---\n文。\n";
        Assert.Contains(Build(refused: true).Diagnostics, diagnostic => diagnostic.Rule.Id == "ED006");
    }

    private BuildResult Build(bool refused = false)
    {
        var result = Building.Build.Run(
            new()
            {
                Input = Printing.Newspaper(_input.Select(file => (file.Key, file.Value))),
                Output = _folder.At("output"),
                Theme = new DiskTree(TestFolder.At("Markdown", "_theme")),
                Now = zone => Times.Parse(Printing.Now, zone)!.Value,
                Formats = [.. FormatList.All, new Headlines()],
                Explains = true,
            }
        );
        Assert.True(result.IsRefused == refused, Printing.Report(result.Diagnostics));
        return result;
    }

    private string Read(string path) => File.ReadAllText(_folder.At("output/" + path));

    private sealed class Headlines : Format
    {
        public override FormatName Name { get; } =
            new("headlines", "标题表", "Headlines by year, and a list of what is published.", IsDefault: false);

        public override IEnumerable<Key> Keys => [new("headline-mark", "标题符号", Shape.OneOf(("none", "无"), ("dot", "圆点")))];

        public override IEnumerable<ReservedAddress> Addresses => [new("headlines", AddressPlace.Site)];

        public override IEnumerable<Extract> Extracts => [IssueListing.Extract];

        public override Spanning Span(Archive archive) => new Years(archive);

        public override Func<PublishedSite, IEnumerable<OutputFile>> Finish =>
            site =>
                [
                    new(
                        "published.txt",
                        Encoding.UTF8.GetBytes(
                            string.Concat(
                                site.Files.Select(file => $"{file.Path} {Encoding.UTF8.GetString(site.Read(file.Path)).Length}\n")
                            )
                        )
                    ),
                ];

        private sealed class Years(Archive archive) : Spanning
        {
            public override IEnumerable<UnitGroup> Groups =>
                IssueListing
                    .In(archive)
                    .GroupBy(issue => issue.Issue.Date.Year)
                    .Select(year => new UnitGroup(
                        BuildUnit.Of(
                            $"headlines/{year.Key}",
                            () => ContentHash.Of(year.Select(issue => $"{issue.Listing.Hash}")),
                            _ =>
                                [
                                    new(
                                        $"headlines-{year.Key}.txt",
                                        Encoding.UTF8.GetBytes(
                                            string.Concat(
                                                year.SelectMany(issue => IssueListing.Of(issue.Listing).Articles)
                                                    .Select(article => Mark + article.Title + "\n")
                                            )
                                        )
                                    ),
                                ]
                        )
                    ));

            private string Mark =>
                archive.Newspaper.Settings.Added.TryGetValue("headline-mark", out var mark) && mark.Value == "dot" ? "·" : "";
        }
    }
}
