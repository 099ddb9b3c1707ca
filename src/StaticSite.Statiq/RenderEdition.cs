using StaticSite.Newspapers;
using Statiq.Common;

namespace StaticSite.Statiq;

/// <summary>
/// Renders the site of the newspaper among the documents: a document with a page gets it as its content, and every other file of the site
/// becomes a document.
/// </summary>
/// <param name="options">Where the newspaper is, and how it is built.</param>
public sealed class RenderEdition(EditionOptions options) : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var edition = context.Inputs.FirstOrDefault(input => input.Get("Record") is Newspaper);
        if (edition is null)
            return Task.FromResult<IEnumerable<IDocument>>(context.Inputs);
        var site = context.FileSystem.GetCachePath("edition-" + Uri.EscapeDataString(options.At("").FullPath));
        var result = edition.Get<Newspaper>("Record").Build(site.FullPath, context.CancellationToken);
        OpenEdition.Report(context, result.Diagnostics.Except(edition.Get<IEnumerable<Diagnostic>>(OpenEdition.Reported)));
        if (!result.Succeeded)
            throw new ExecutionException("the newspaper has warnings, which are errors here; nothing is published");
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
