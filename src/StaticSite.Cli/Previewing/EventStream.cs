using System.Text;
using System.Text.Json;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;

namespace StaticSite.Cli.Previewing;

/// <summary>
/// The events that an open page receives: that something has changed, what is wrong, and what would not be published.
/// </summary>
/// <param name="preview">The newspaper.</param>
/// <param name="language">The language of messages.</param>
/// <param name="page">The page's file.</param>
internal sealed class EventStream(Preview preview, MessageLanguage language, string page)
{
    private const int MostShown = 50;

    private static readonly Term Error = ("error", "错误"),
        Warning = ("warning", "警告");

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
            var (errors, warnings) = (Of(diagnostics, Severity.Error), Of(diagnostics, Severity.Warning));
            var unpublished = preview.UnpublishedAt(page);
            json.WriteNumber("errors", errors);
            json.WriteStartArray("counts");
            if (errors > 0)
                json.WriteStringValue(Counted.Errors.Of(errors).In(language));
            if (warnings > 0)
                json.WriteStringValue(Counted.Warnings.Of(warnings).In(language));
            json.WriteEndArray();
            if (unpublished.Length > 0)
                json.WriteString("hidden", ((Phrase)$"{Counted.Articles.Of(unpublished.Length)} not yet published").In(language));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Severity == Severity.Warning).Take(MostShown))
                Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteStartArray("unpublished");
            foreach (var article in unpublished)
                Write(json, article);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        bytes.Write("\n\n"u8);
        return bytes.ToArray();
    }

    private void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var at = diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("severity", TextFormat.Name(diagnostic.Severity));
        json.WriteString("name", (diagnostic.Severity == Severity.Error ? Error : Warning).In(language));
        json.WriteString("id", diagnostic.Rule.Id);
        json.WriteString("title", diagnostic.Rule.Title.In(language));
        json.WriteString("place", at.Line > 0 ? $"{at.Path}:{at.Line}:{at.Column}" : at.Path);
        json.WriteString("message", diagnostic.Message.In(language));
        json.WriteString("help", diagnostic.Help.In(language));
        json.WriteNumber("line", at.Line);
        json.WriteString("excerpt", at.Excerpt);
        json.WriteNumber("start", Math.Clamp(at.Column - 1 - at.ExcerptStart, 0, at.Excerpt.Length));
        json.WriteNumber("length", at.Length);
        json.WriteEndObject();
    }

    private static int Of(IEnumerable<Diagnostic> diagnostics, Severity severity) =>
        diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    private void Write(Utf8JsonWriter json, Unpublished article)
    {
        Phrase?[] reasons =
        [
            article.Status is { } status ? (Phrase)$"{StatusCommand.StatusNames[status]}" : null,
            article.Appears is { } time ? (Phrase)$"appears {time:uuuu-MM-dd HH:mm}" : null,
        ];
        json.WriteStartObject();
        json.WriteString("address", "/" + article.Address.Escaped);
        json.WriteString("title", article.Title);
        json.WriteString("reason", string.Join(" · ", reasons.OfType<Phrase>().Select(reason => reason.In(language))));
        json.WriteEndObject();
    }
}
