using System.Collections.Immutable;

namespace StaticSite.Diagnostics;

/// <summary>Changes to the input that fix a diagnostic. All of them are made, or none.</summary>
/// <param name="IsSafe">Whether they keep what the editor meant, so that they can be made without review; if not, somebody has to review
/// the result.</param>
/// <param name="Edits">The changes; no two of them overlap.</param>
internal sealed record Fix(bool IsSafe, ImmutableArray<Edit> Edits)
{
    /// <summary>A fix that can be applied without review.</summary>
    public static Fix Safe(params ImmutableArray<Edit> edits) => new(true, edits);

    /// <summary>A fix whose result needs review.</summary>
    public static Fix Unsafe(params ImmutableArray<Edit> edits) => new(false, edits);

    /// <inheritdoc/>
    public bool Equals(Fix? other) => other is not null && IsSafe == other.IsSafe && Edits.SequenceEqual(other.Edits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsSafe, Edits.Length, Edits.FirstOrDefault());
}

/// <summary>One change to a file, by its text as it was read.</summary>
/// <param name="Path">The file, as <see cref="SourceLocation.Path"/> names it.</param>
/// <param name="Source">The hash of the text that the offsets count in.</param>
/// <param name="Offset">Where the stretch begins that is replaced, in UTF-16 code units.</param>
/// <param name="Length">How long it is; 0 inserts.</param>
/// <param name="Start">The same as line and column.</param>
/// <param name="End">Where the stretch ends: the place behind it.</param>
/// <param name="Text">What takes its place, with line feeds only.</param>
internal sealed record Edit(string Path, UInt128 Source, int Offset, int Length, TextPosition Start, TextPosition End, string Text);

/// <summary>A place in a text: line and column from 1, in UTF-16 code units.</summary>
internal readonly record struct TextPosition(int Line, int Column);
