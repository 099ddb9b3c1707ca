using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Scaffolding;

/// <summary>Files that are made for an editor to continue from, and what to do next.</summary>
/// <param name="Files">The files; none of them exists yet.</param>
/// <param name="Next">What to do next, a sentence each.</param>
internal sealed record Scaffold(ImmutableArray<NewFile> Files, ImmutableArray<Phrase> Next);

/// <summary>A file that is to be made.</summary>
/// <param name="Path">Where, below the folder that the scaffold is for, with slashes.</param>
/// <param name="Text">What it holds.</param>
internal sealed record NewFile(string Path, string Text);

/// <summary>What was requested cannot be made, because of a mistake of the user.</summary>
/// <param name="problem">The mistake, and what to do.</param>
internal sealed class ScaffoldException(Phrase problem) : Exception(problem.ToString())
{
    /// <summary>The mistake, and what to do.</summary>
    public Phrase Problem { get; } = problem;
}
