using StaticSite.Newspapers;
using Statiq.Common;

namespace StaticSite.Statiq;

/// <summary>
/// Renders the site of each newspaper among the documents: a document with a page gets it as its content, and every other file of the site
/// becomes a document.
/// </summary>
/// <param name="options">Where the newspaper lies, and how it is built.</param>
public sealed class RenderEdition(EditionOptions options) : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        if (context.Inputs.Select(input => input.Get("Record")).OfType<Newspaper>().FirstOrDefault() is not { } newspaper)
            return Task.FromResult<IEnumerable<IDocument>>(context.Inputs);
        var site = context.FileSystem.GetCachePath(new NormalizedPath("edition").Combine(options.Destination));
        var result = newspaper.Build(site.FullPath);
        OpenEdition.Report(context, result.Diagnostics.Except(newspaper.Check()));
        var rendered = result.Files.ToDictionary(file => options.At(file.Path));
        var documents = new List<IDocument>();
        foreach (var input in context.Inputs)
            documents.Add(
                !input.Destination.IsNull && rendered.Remove(input.Destination, out var page) ? input.Clone(ContentOf(page)) : input
            );
        documents.AddRange(rendered.Select(file => context.CreateDocument(file.Key, ContentOf(file.Value))));
        return Task.FromResult<IEnumerable<IDocument>>(documents);

        IContentProvider ContentOf(SiteFile file) => context.FileSystem.GetFile(site.Combine(file.Path)).GetContentProvider();
    }
}
