using System.Text.RegularExpressions;
using StaticSite.Formats;
using StaticSite.Model;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>An output format is a folder and a line: nothing else names it, so that it can be taken out.</summary>
public sealed class FormatTests
{
    private const string Folder = "src/StaticSite/Formats/";
    private const string List = Folder + "FormatList.cs";

    private const string Head = """
        # Output formats

        A newspaper can be published in other formats besides its pages. Choose them with `formats` (格式) in newspaper.yaml. A map turns
        formats on or off and leaves the others unchanged:

            formats: { cards: on, ninjs: off }

        A list names the formats you want from `json`, `ninjs`, `feeds`, `sitemaps` and `cards`. The other formats keep their defaults.
        `none` turns off these five and `search`.

        | name | Chinese | default | makes |
        | --- | --- | --- | --- |

        """;

    private const string Addresses = """

        The program reserves these names in addresses, some of them for future formats. Standing pages, articles and old addresses cannot
        use them (ED006, ED034).

        | below | names |
        | --- | --- |

        """;

    private static readonly string[] Names =
    [
        .. SourceTree
            .Below(Folder, ".cs")
            .Select(file => file.Path[Folder.Length..].Split('/'))
            .Where(path => path.Length > 1)
            .Select(path => path[0])
            .Distinct(),
    ];

    [Fact]
    public void The_documentation_lists_the_formats() =>
        Verified.Text(
            Sources.At("docs/formats.md"),
            Head + string.Concat(FormatList.All.Select(Row)) + Addresses + string.Concat(Enum.GetValues<AddressPlace>().Select(ReservedRow))
        );

    [Fact]
    public void Every_folder_has_a_line_in_the_list() =>
        Assert.Equal(
            Names.Order(StringComparer.Ordinal),
            FormatList.All.Select(format => format.GetType().Namespace!.Split('.')[^1]).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Only_the_list_names_a_format() =>
        Problems.AssertNone(
            from file in SourceTree.Below("src/", ".cs")
            where file.Path != List
            from name in Names
            where !file.Path.StartsWith($"{Folder}{name}/", StringComparison.Ordinal) && Regex.IsMatch(file.Text, $@"\bFormats\.{name}\b")
            select $"{file.Path} names Formats.{name}"
        );

    [Fact]
    public void Formats_have_different_names_and_no_two_reserve_an_address()
    {
        Assert.Equal(FormatList.All.Length, FormatList.All.Select(format => format.Name.Name).Distinct().Count());
        Assert.Equal(FormatList.All.Length, FormatList.All.Select(format => format.Name.Chinese).Distinct().Count());
        var addresses = FormatList.All.SelectMany(format => format.Addresses).ToArray();
        Assert.Equal(addresses.Length, addresses.DistinctBy(address => (address.Place, address.Name)).Count());
    }

    private static string Row(Format format) =>
        $"| `{format.Name.Name}` | {format.Name.Chinese} | {(format.Name.IsDefault ? "on" : "off")} | {format.Name.Summary} |\n";

    private static string ReservedRow(AddressPlace place)
    {
        var below = place switch
        {
            AddressPlace.Site => "the site's root",
            AddressPlace.Issue => "an issue",
            _ => "a page",
        };
        return $"| {below} | {string.Join(", ", FormatList.Schema.Addresses.At(place).Select(name => $"`{name}`"))} |\n";
    }

    [Fact]
    public void Templates_ask_for_a_slot_only_behind_a_condition() =>
        Problems.AssertNone(
            from file in SourceTree.Below("theme/", ".html")
            from line in file.Lines.Index()
            from Match use in Regex.Matches(
                line.Item,
                @"\b(?:doc\.feed|site\.feed|site\.topics|topic\.feeds|issue\.data|issue\.print|article\.related|article\.column_href)\b"
            )
            where
                !Regex.IsMatch(line.Item[..use.Index], @"\{\{-?~? *(?:if|else if|for)[^}]*$")
                && !file.Lines.Take(line.Index + 1).Any(other => Regex.IsMatch(other, $@"\{{\{{[-~]? *if\b[^}}]*{Regex.Escape(use.Value)}"))
            select $"{file.Path}:{line.Index + 1}: {use.Value}"
        );
}
