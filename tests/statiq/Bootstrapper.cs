using Statiq.Common;

/// <summary>What a site's bootstrapper does with the pipelines that are added to it, without Statiq.App.</summary>
internal sealed class Bootstrapper : IBootstrapper, IConfiguratorCollection
{
    private readonly Dictionary<Type, object> _configurators = [];

    public ClassCatalog ClassCatalog { get; } = new();

    public IConfiguratorCollection Configurators => this;

    public IBaseCommand Command => null!;

    public IFileSystem FileSystem => null!;

    public Task<int> RunAsync() => throw new NotSupportedException();

    public IList<IConfigurator<T>> Get<T>()
        where T : IConfigurable
    {
        if (!_configurators.TryGetValue(typeof(T), out var list))
            _configurators.Add(typeof(T), list = new List<IConfigurator<T>>());
        return (IList<IConfigurator<T>>)list;
    }

    public bool TryGet<T>(out IList<IConfigurator<T>> configurators)
        where T : IConfigurable
    {
        configurators = _configurators.TryGetValue(typeof(T), out var list) ? (IList<IConfigurator<T>>)list : [];
        return configurators.Count > 0;
    }

    public void Configure(IEngine engine)
    {
        foreach (var configurator in Get<IEngine>())
            configurator.Configure(engine);
    }
}
