using System.Collections;
using Scriban;
using Scriban.Runtime;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticSite.Rendering.Views;

/// <summary>The fields that templates may ask a kind of view for: a name and a function each. They are documented in theme/README.md.</summary>
/// <param name="name">What the documentation calls the kind.</param>
internal sealed class Fields<T>(string name) : IEnumerable<string>
{
    private readonly Dictionary<string, Func<T, object?>> _getters = new(StringComparer.Ordinal);

    /// <summary>What the documentation calls the kind.</summary>
    public string Name { get; } = name;

    public void Add(string field, Func<T, object?> getter) => _getters.Add(field, getter);

    public Func<T, object?>? Find(string field) => _getters.GetValueOrDefault(field);

    public IEnumerator<string> GetEnumerator() => _getters.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Something as templates see it: read-only, and only by the fields of its kind.</summary>
internal abstract class View<T>(Fields<T> fields) : IScriptObject where T : View<T>
{
    public int Count => fields.Count();

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => fields;

    public bool Contains(string member) => fields.Find(member) is not null;

    public bool TryGetValue(TemplateContext? context, ScribanSpan span, string member, out object? value)
    {
        var getter = fields.Find(member);
        value = getter?.Invoke((T)this);
        return getter is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, ScribanSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    /// <summary>A list as templates get it: an empty one is null.</summary>
    protected static IReadOnlyList<TItem>? NullIfEmpty<TItem>(IReadOnlyList<TItem> items) => items.Count == 0 ? null : items;
}
