using System.Text.RegularExpressions;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>A folder of src/StaticSite is a namespace and a layer; a layer sees only what stands above it.</summary>
public sealed partial class LayerTests
{
    private const string Root = "src/StaticSite/";

    private static readonly string[] Order =
    [
        "Diagnostics",
        "Loading",
        "Parsing",
        "Model",
        "Checking",
        "Imaging",
        "Resolving",
        "Composing",
        "Rendering",
        "Formats",
        "Writing",
        "Building",
        "Editing",
        "Scaffolding",
        "Newspapers",
    ];

    private static readonly SourceFile[] Files = [.. SourceTree.Below(Root, ".cs")];

    [Fact]
    public void Every_folder_of_the_library_has_its_place_among_the_layers() =>
        Assert.Equal(Order, Files.Select(LayerOf).Distinct().OrderBy(layer => Array.IndexOf(Order, layer)));

    [Fact]
    public void A_layer_sees_only_the_layers_above_it() =>
        Problems.AssertNone(
            from file in Files
            let layer = LayerOf(file)
            from seen in file
                .Lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(line => Mention().Matches(line))
            where Array.IndexOf(Order, seen.Groups[1].Value) > Array.IndexOf(Order, layer)
            select $"{file.Path} sees {seen.Value}"
        );

    [Fact]
    public void The_layers_are_in_fact_looked_through() =>
        Assert.Contains(Files.Where(file => LayerOf(file) == "Writing"), file => Mention().IsMatch(file.Text));

    [Fact]
    public void A_files_namespace_is_its_folder() =>
        Problems.AssertNone(
            from file in SourceTree.Below("src/", ".cs").Concat(SourceTree.Below("tests/", ".cs"))
            let folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Split('/', 2)[1].Replace('/', '.')
            from line in file.Lines
            where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {folder};"
            select $"{file.Path} says {line}"
        );

    private static string LayerOf(SourceFile file) => file.Path[Root.Length..].Split('/')[0];

    [GeneratedRegex(@"\bStaticSite\.([A-Z]\w+)")]
    private static partial Regex Mention();
}
