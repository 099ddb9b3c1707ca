using Microsoft.Extensions.Logging;
using StaticSite.Diagnostics;
using StaticSite.Newspapers;
using Statiq.Common;

namespace StaticSite.Statiq;

/// <summary>Makes a newspaper's documents of its files, and reports what is wrong. An error ends the execution.</summary>
/// <param name="options">Where the newspaper lies, and how it is built.</param>
public sealed class OpenEdition(EditionOptions options) : Module
{
    /// <inheritdoc/>
    protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var inputs = context.Inputs.Where(input => !input.Source.IsNull).ToDictionary(PathOf);
        var files = new Dictionary<string, byte[]>();
        foreach (var (path, input) in inputs)
            files[path] = await input.GetContentBytesAsync();
        var newspaper = Newspaper.Open(
            files,
            options.Newspaper with
            {
                Theme = options.Theme is { } theme ? context.FileSystem.GetRootPath(theme).FullPath : null,
                Cache = context.FileSystem.GetCachePath(".edition").FullPath,
            }
        );
        Report(context, newspaper.Check());
        return newspaper.Documents.Select(ToDocument).ToArray();

        IDocument ToDocument(SiteDocument document) =>
            context.CreateDocument(
                document.Source is { } path && inputs.TryGetValue(path, out var input) ? input.Source : NormalizedPath.Null,
                document.Destination is { } destination ? options.At(destination) : NormalizedPath.Null,
                document.Metadata,
                context.GetContentProvider(document.Content, MediaTypes.Html)
            );
    }

    /// <summary>Logs diagnostics; ends the execution if one is an error.</summary>
    internal static void Report(IExecutionContext context, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = 0;
        foreach (var diagnostic in diagnostics)
        {
            context.Log(LevelOf(diagnostic.Severity), $"{diagnostic}; {diagnostic.Help}");
            errors += diagnostic.Severity == Severity.Error ? 1 : 0;
        }
        if (errors > 0)
            throw new ExecutionException($"the newspaper has {errors} {(errors == 1 ? "error" : "errors")}; nothing is published");
    }

    private string PathOf(IDocument input)
    {
        var path = input.Source.GetRelativeInputPath().FullPath;
        return options.Folder.Length == 0 ? path : path[(options.Folder.TrimEnd('/').Length + 1)..];
    }

    private static LogLevel LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => LogLevel.Error,
            Severity.Warning => LogLevel.Warning,
            _ => LogLevel.Information,
        };
}
