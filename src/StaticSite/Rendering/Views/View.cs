using System.Collections;
using System.Collections.Frozen;
using Scriban;
using Scriban.Runtime;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticSite.Rendering.Views;

/// <summary>
/// The fields that templates may ask a kind of view for: a name and a function each. They are documented in theme/README.md.
/// </summary>
/// <param name="name">What the documentation calls the kind.</param>
internal sealed class Fields<T>(string name) : IEnumerable<string>
{
    // Templates get booleans as objects, which need not be made again each time.
    private static readonly object True = true,
        False = false;

    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private FrozenDictionary<string, Field>? _frozen;

    /// <summary>What the documentation calls the kind.</summary>
    public string Name { get; } = name;

    /// <summary>How many there are.</summary>
    public int Count => _fields.Count;

    public void Add(string field, Func<T, object?> get) => _fields.Add(field, new(_fields.Count, get));

    public void Add(string field, Func<T, bool> get) => Add(field, view => get(view) ? True : False);

    public Field? Find(string field) => (_frozen ??= _fields.ToFrozenDictionary(StringComparer.Ordinal)).GetValueOrDefault(field);

    public IEnumerator<string> GetEnumerator() => _fields.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A field: its place among the others and what makes its value.</summary>
    internal sealed record Field(int Index, Func<T, object?> Get);
}

/// <summary>Something as templates see it: read-only, and only by the fields of its kind. What a template asks for is made once.</summary>
internal abstract class View<T>(Fields<T> fields) : IScriptObject
    where T : View<T>
{
    // Null is not made yet; what was made and is null is Nothing.
    private static readonly object Nothing = new();

    private object?[]? _values;

    public int Count => fields.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => fields;

    public bool Contains(string member) => fields.Find(member) is not null;

    public bool TryGetValue(TemplateContext? context, ScribanSpan span, string member, out object? value)
    {
        value = null;
        if (fields.Find(member) is not { } field)
            return false;
        var values = _values ??= new object?[fields.Count];
        var made = values[field.Index] ??= field.Get((T)this) ?? Nothing;
        value = made == Nothing ? null : made;
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, ScribanSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) { }

    public IScriptObject Clone(bool deep) => this;

    /// <summary>A list as templates get it: an empty one is null.</summary>
    protected static IReadOnlyList<TItem>? NullIfEmpty<TItem>(IReadOnlyList<TItem> items) => items.Count == 0 ? null : items;
}
