using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Scaffolding.Pipelines;

/// <summary>Starts a pipeline that checks, builds and publishes a newspaper.</summary>
internal static class NewPipeline
{
    /// <summary>The names of the kinds of pipelines.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Pipeline.All.Select(pipeline => pipeline.Name)];

    /// <summary>The files of a pipeline, with the launcher.</summary>
    /// <param name="name">The kind of pipeline.</param>
    /// <param name="program">The program that it runs.</param>
    /// <param name="scope">What else its files depend on.</param>
    /// <exception cref="ScaffoldException">There is no such kind.</exception>
    internal static Scaffold Make(string name, PinnedProgram program, PipelineScope scope)
    {
        if (Pipeline.All.FirstOrDefault(pipeline => pipeline.Name == name) is not { } pipeline)
            throw new ScaffoldException($"'{name}' is not a kind of pipeline; use {Phrase.List(Names)}");
        var made = pipeline.Make(scope);
        return made with { Files = [.. made.Files, Launcher.Of(program)] };
    }

    /// <summary>Writes the files that do not exist, and rewrites the launcher, which selects the version of the program.</summary>
    /// <returns>The scaffold, with what was written.</returns>
    /// <exception cref="ScaffoldException">The folder cannot be written.</exception>
    internal static Scaffold Write(string folder, Scaffold scaffold)
    {
        ImmutableArray<NewFile> files = [.. scaffold.Files.Where(file => file.Path == Launcher.Path || !NewFiles.IsThere(folder, file))];
        NewFiles.Renew(folder, files);
        return scaffold with { Files = files };
    }
}
