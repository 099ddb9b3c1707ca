using Statiq.Common;

namespace StaticSite.Statiq;

/// <summary>Adds newspapers to a Statiq site.</summary>
public static class BootstrapperExtensions
{
    /// <summary>Adds a pipeline that publishes a newspaper; see <see cref="EditionPipeline"/>.</summary>
    /// <param name="bootstrapper">The site.</param>
    /// <param name="options">Where the newspaper is, and how it is built; null for the usual options.</param>
    /// <param name="name">The name of the pipeline.</param>
    public static TBootstrapper AddEdition<TBootstrapper>(
        this TBootstrapper bootstrapper,
        EditionOptions? options = null,
        string name = EditionPipeline.UsualName
    )
        where TBootstrapper : IBootstrapper => bootstrapper.AddPipeline(name, new EditionPipeline(options ?? new()));
}
