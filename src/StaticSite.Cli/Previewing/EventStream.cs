using System.Text;
using System.Text.Json;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;

namespace StaticSite.Cli.Previewing;

/// <summary>
/// What an open page is told as long as it is open: that something has changed, what is wrong, and what would not be published.
/// </summary>
/// <param name="preview">The newspaper.</param>
/// <param name="page">The page's file.</param>
internal sealed class EventStream(Preview preview, string page)
{
    private const int MostTold = 50;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks at the page's files and writes an event whenever there is news, until the page is closed.</summary>
    public async Task Write(Stream stream, CancellationToken closed)
    {
        for (var told = -1L; ; await Task.Delay(Pace, closed).ConfigureAwait(false))
        {
            preview.LookAgain(page);
            if (preview.Version is var version && version == told)
                continue;
            told = version;
            await stream.WriteAsync(State(), closed).ConfigureAwait(false);
            await stream.FlushAsync(closed).ConfigureAwait(false);
        }
    }

    private byte[] State()
    {
        using var bytes = new MemoryStream();
        bytes.Write("data: "u8);
        using (var json = new Utf8JsonWriter(bytes, JsonFormat.Compact))
        {
            var diagnostics = preview.Diagnostics;
            json.WriteStartObject();
            json.WriteNumber("errors", diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error));
            json.WriteNumber("warnings", diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Severity == Severity.Warning).Take(MostTold))
                Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteStartArray("unpublished");
            foreach (var article in preview.UnpublishedAt(page))
                Write(json, article);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        bytes.Write("\n\n"u8);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var at = diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("severity", TextFormat.Name(diagnostic.Severity));
        json.WriteString("id", diagnostic.Rule.Id);
        json.WriteString("title", diagnostic.Rule.ChineseTitle);
        json.WriteString("place", at.Line > 0 ? $"{at.Path}:{at.Line}:{at.Column}" : at.Path);
        json.WriteString("message", diagnostic.Message.ToString());
        json.WriteString("help", diagnostic.Help.ToString());
        json.WriteNumber("line", at.Line);
        json.WriteString("excerpt", at.Excerpt);
        json.WriteNumber("start", Math.Clamp(at.Column - 1 - at.ExcerptStart, 0, at.Excerpt.Length));
        json.WriteNumber("length", at.Length);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Unpublished article)
    {
        json.WriteStartObject();
        json.WriteString("address", "/" + article.Address.Escaped);
        json.WriteString("title", article.Title);
        if (article.Status is { } status)
            json.WriteString("status", status.ToString().ToLowerInvariant());
        if (article.Appears is { } time)
            json.WriteString("appears", time.ToString("uuuu-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
