using Statiq.Common;
using Statiq.Core;

namespace StaticSite.Statiq;

/// <summary>
/// Publishes a newspaper. Input reads its files; Process makes a document of the newspaper and of each issue, page, article, section and
/// caption, and reports what is wrong; PostProcess renders the pages and all other files of the site; Output writes them. Modules can be
/// added to each phase.
/// </summary>
public sealed class EditionPipeline : Pipeline
{
    /// <summary>What the pipeline is called: <c>Outputs.FromPipeline("Edition")</c>.</summary>
    public const string UsualName = "Edition";

    /// <param name="options">Where the newspaper is, and how it is built.</param>
    public EditionPipeline(EditionOptions options)
    {
        InputModules = new ModuleList(new ReadFiles(new NormalizedPath(options.Folder).Combine("**/*").FullPath));
        ProcessModules = new ModuleList(new OpenEdition(options));
        PostProcessModules = new ModuleList(new RenderEdition(options));
        OutputModules = new ModuleList(new WriteFiles());
    }
}
