using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing;

/// <summary>A key that an editor may write, in English or by its Chinese alias.</summary>
/// <param name="Name">In English.</param>
/// <param name="Alias">In Chinese.</param>
/// <param name="Shape">What it accepts; any text if nothing is said.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record Key(string Name, string Alias, Shape? Shape = null, bool IsRequired = false)
{
    /// <summary>What it takes.</summary>
    public Shape Shape { get; } = Shape ?? Parsing.Shape.AnyText;

    /// <summary>Its name in messages; in Chinese with the alias.</summary>
    public Term Term => (Name, Name == Alias ? Name : $"{Name}（{Alias}）");
}

/// <summary>The keys of one kind of file or of one map in it.</summary>
/// <param name="Subject">What has the keys, for messages.</param>
/// <param name="Keys">The keys, in the order of the reference.</param>
internal sealed record KeySet(Term Subject, ImmutableArray<Key> Keys)
{
    private readonly Dictionary<string, Key> _byName = Keys.SelectMany(key =>
            new[] { (Written: key.Name, Key: key), (Written: key.Alias, Key: key) }
        )
        .Distinct() // a format that is added has one name
        .ToDictionary(pair => pair.Written, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The key that is written like this, or null.</summary>
    public Key? Find(string written) => _byName.GetValueOrDefault(written);
}
