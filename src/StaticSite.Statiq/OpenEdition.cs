using Microsoft.Extensions.Logging;
using StaticSite.Diagnostics;
using StaticSite.Newspapers;
using Statiq.Common;

namespace StaticSite.Statiq;

/// <summary>Makes a newspaper's documents of its files, and reports what is wrong. An error ends the execution.</summary>
/// <param name="options">Where the newspaper is, and how it is built.</param>
public sealed class OpenEdition(EditionOptions options) : Module
{
    /// <summary>The metadata of the newspaper's document that has what was reported.</summary>
    internal const string Reported = "Diagnostics";

    /// <inheritdoc/>
    protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        // If there are several input folders, the last one wins, as everywhere in Statiq.
        var inputs = new Dictionary<string, IDocument>();
        foreach (var input in context.Inputs)
            if (PathOf(input) is { } path)
                inputs[path] = input;
        var files = new Dictionary<string, byte[]>();
        foreach (var (path, input) in inputs)
            files[path] = await input.GetContentBytesAsync();
        var newspaper = Open(context, options.Newspaper, files);
        // What the host takes is found out by the build, which makes the files.
        using var plain = options.Newspaper.Host is null ? null : Open(context, options.Newspaper with { Host = null }, files);
        var reported = (plain ?? newspaper).Check(context.CancellationToken);
        Report(context, reported);
        return newspaper.Documents.Select(ToDocument).ToArray();

        IDocument ToDocument(SiteDocument document) =>
            context.CreateDocument(
                document.Source is { } path && inputs.TryGetValue(path, out var input) ? input.Source : NormalizedPath.Null,
                document.Destination is { } destination ? options.At(destination) : NormalizedPath.Null,
                document.Kind == DocumentKind.Newspaper ? document.Metadata.Add(Reported, reported) : document.Metadata,
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

    private Newspaper Open(IExecutionContext context, NewspaperOptions build, Dictionary<string, byte[]> files)
    {
        try
        {
            return Newspaper.Open(
                files,
                build with
                {
                    Theme = options.Theme is { } theme ? context.FileSystem.GetRootPath(theme).FullPath : null,
                    Cache = context.FileSystem.GetCachePath(".edition").FullPath,
                }
            );
        }
        catch (Exception e) when (e is ArgumentException or DirectoryNotFoundException)
        {
            throw new ExecutionException(e.Message);
        }
    }

    private string? PathOf(IDocument input)
    {
        var path = input.Source.IsNull ? null : input.Source.GetRelativeInputPath().FullPath;
        var folder = new NormalizedPath(options.Folder).FullPath;
        var start = folder is "" or "." ? "" : folder + "/";
        return path?.StartsWith(start, StringComparison.Ordinal) == true ? path[start.Length..] : null;
    }

    private static LogLevel LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => LogLevel.Error,
            Severity.Warning => LogLevel.Warning,
            _ => LogLevel.Information,
        };
}
