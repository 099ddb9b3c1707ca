using AngleSharp.Dom;
using StaticSite.Tests.Sample;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleFixture))]

namespace StaticSite.Tests.Sample;

/// <summary>The sample, built once and shared by tests.</summary>
public sealed class SampleFixture : IDisposable
{
    private readonly Lazy<BuiltSite> _site = new(BuiltSite.Sample);

    internal BuiltSite Site => _site.Value;

    internal IDocument Page(string path) => Site.Page(path);

    /// <summary>The documents of articles.</summary>
    internal IEnumerable<KeyValuePair<string, IDocument>> Articles =>
        Site.Pages.Where(page => page.Value.Body!.GetAttribute("data-kind") == "article");

    public void Dispose()
    {
        if (_site.IsValueCreated)
            _site.Value.Dispose();
    }
}
