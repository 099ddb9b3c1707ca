using Markdig.Syntax;
using StaticSite.Model;

namespace StaticSite.Resolving.Markup;

/// <summary>What the text of an article or a standing page needs to become HTML.</summary>
/// <param name="Spare">The renderers of the thread that are not in use.</param>
/// <param name="Prefix">The prefix of its anchors, so that a page can contain several texts.</param>
/// <param name="FindLink">The address of a link as written, or null.</param>
/// <param name="FindFigure">The figure of an image as written, or null if it is not one of the text's photos.</param>
/// <param name="AnchorOf">The anchor of a heading, or null.</param>
/// <param name="IsSponsored">Whether its links are paid for.</param>
/// <param name="Part">What is rendered of the text.</param>
internal sealed record MarkupContext(
    Stack<MarkupRenderer> Spare,
    string Prefix,
    Func<string, Address?> FindLink,
    Func<string, Html?> FindFigure,
    Func<HeadingBlock, string?> AnchorOf,
    bool IsSponsored = false,
    MarkupPart Part = MarkupPart.Whole
);

/// <summary>A part of a text.</summary>
internal enum MarkupPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The beginning: without marks of footnotes, which are elsewhere.</summary>
    Opening,

    /// <summary>What follows the beginning: without links from footnotes to their marks, some of which are elsewhere.</summary>
    Rest,
}
