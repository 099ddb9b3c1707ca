using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NetVips;
using StaticSite.Tests.Discovery;

namespace StaticSite.Tests.Facsimiles;

/// <summary>A newspaper with a printed page: a red article above a blue one, beside a green one that runs through the page.</summary>
internal sealed class PrintedNewspaper : IDisposable
{
    /// <summary>Where the view is.</summary>
    public const string View = "2022/01/08/05/facsimile/index.html";

    /// <summary>Red at the top left, blue beneath it, green at the right.</summary>
    public const string Colours = "1 0 0 rg 0 815 567 815 re f 0 0 1 rg 0 0 567 815 re f 0 1 0 rg 567 0 567 1630 re f";

    /// <param name="settings">The settings in newspaper.yaml, except its title.</param>
    public PrintedNewspaper(string settings = "url: https://paper.example/bz\n")
    {
        Paper = new(settings);
        WriteArticle("01-red", "红", "rect: [0, 0, .5, .5]");
        WriteArticle("02-blue", "蓝", "rect: [0, .5, .5, .5]");
        WriteArticle("03-green", "绿", "polygon: [[.5, 0], [1, 0], [1, 1], [.5, 1]]");
        WriteFacsimile(Pdf.Of(Colours));
    }

    /// <summary>The newspaper.</summary>
    public PublishedNewspaper Paper { get; }

    /// <summary>Writes an article of page 05.</summary>
    public void WriteArticle(string name, string title, string? region, string more = "") =>
        Paper.Write(
            $"2022/01-08/05/{name}.md",
            $"---\ntitle: {title}\n{(region is null ? "" : $"regions: [ {{ page: 05, {region} }} ]\n")}{more}---\n{title}的正文。\n"
        );

    /// <summary>Writes the image of page 05.</summary>
    public void WriteFacsimile(byte[] bytes, string name = "facsimile.pdf") =>
        File.WriteAllBytes(Paper.PathOf($"../input/2022/01-08/05/{name}"), bytes);

    /// <summary>The view, parsed.</summary>
    public IHtmlDocument Document() => new HtmlParser().ParseDocument(Paper.Read(View));

    /// <summary>The largest published image.</summary>
    public Image Largest() =>
        Image.NewFromFile(
            Paper.PathOf(
                Paper.Files.Single(file =>
                    file.StartsWith("assets/page-05-", StringComparison.Ordinal) && file.EndsWith("-2400.jpg", StringComparison.Ordinal)
                )
            )
        );

    /// <summary>The colour of a point: red, green, blue, grey or white.</summary>
    public static string ColourAt(Image image, double x, double y)
    {
        var colour = image.Getpoint((int)(x * image.Width), (int)(y * image.Height));
        var (low, high) = (colour.Min(), colour.Max());
        return high - low < 40
            ? low > 240
                ? "white"
                : "grey"
            : new[] { "red", "green", "blue" }[Array.IndexOf(colour, high)];
    }

    /// <summary>The page as an image of 1600 by 2300 pixels.</summary>
    public static Image Coloured()
    {
        using var black = Image.Black(1600, 2300, bands: 3);
        using var page = black.Copy(interpretation: Enums.Interpretation.Srgb);
        return page.Mutate(image =>
            {
                image.DrawRect([230, 30, 30], 0, 0, 800, 1150, fill: true);
                image.DrawRect([40, 40, 160], 0, 1150, 800, 1150, fill: true);
                image.DrawRect([30, 160, 60], 800, 0, 800, 2300, fill: true);
            })
            .CopyMemory();
    }

    public void Dispose() => Paper.Dispose();
}
