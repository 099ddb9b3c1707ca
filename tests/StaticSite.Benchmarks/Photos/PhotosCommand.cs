using System.CommandLine;
using StaticSite.Benchmarks.Compare;

namespace StaticSite.Benchmarks.Photos;

/// <summary>Measures images: encoding one, and building with images that are already encoded.</summary>
internal static class PhotosCommand
{
    private static readonly Option<string?> Image = new("--picture")
    {
        Description = "The image to encode. Default: one of 24 megapixels, made from the sample's.",
        HelpName = "FILE",
    };
    private static readonly Option<int> Rounds = new CountOption("--runs", "The number of rounds; the tables show medians.", 5);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("photos", "Measure encoding an image, and building with encoded images.") { Image, Rounds };
        command.SetAction(parsed =>
        {
            using var workshop = new Workshop(null, room: 2_000_000_000);
            var program = Entrants.MakePrograms(workshop);
            Encoding.Run(workshop, program, null, parsed.GetValue(Image), parsed.GetValue(Rounds), Console.Out);
            CachedBuilds.Run(workshop, program, parsed.GetValue(Rounds), Console.Out, Console.Error);
        });
        return command;
    }
}
