using Markdig.Syntax;

namespace StaticSite.Parsing.Markdown;

/// <summary>An element of raw HTML that Markdown has no equal of: a list, a table or a part of one, with its own attributes.</summary>
/// <param name="name">Its name.</param>
/// <param name="attributes">The allowed attributes, escaped, each with a space before it.</param>
internal sealed class ElementBlock(string name, string attributes) : ContainerBlock(null)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its attributes, escaped, each with a space before it.</summary>
    public string Attributes { get; } = attributes;
}
