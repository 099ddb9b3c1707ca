using System.CommandLine;
using StaticSite.Benchmarks.Compare;

namespace StaticSite.Benchmarks.Photos;

/// <summary>The command that tells what images cost: to encode one, and to build with those that are encoded.</summary>
internal static class PhotosCommand
{
    private static readonly Option<string?> Image = new("--picture")
    {
        Description = "A picture to encode. Default: one of 24 megapixels, made of the sample's.",
        HelpName = "FILE",
    };
    private static readonly Option<int> Rounds = new("--runs")
    {
        Description = "How many rounds; medians are shown.",
        DefaultValueFactory = _ => 5,
        HelpName = "N",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("photos", "Tell what pictures cost: to encode one, and to build with those that are encoded.")
        {
            Image,
            Rounds,
        };
        command.SetAction(parsed =>
        {
            using var workshop = new Workshop(null, room: 2_000_000_000);
            var program = Entrants.MakePrograms(workshop);
            Encoding.Run(workshop, program, parsed.GetValue(Image), parsed.GetValue(Rounds), Console.Out);
            CachedBuilds.Run(workshop, program, parsed.GetValue(Rounds), Console.Out, Console.Error);
        });
        return command;
    }
}
