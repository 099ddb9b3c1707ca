using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Scaffolding.Pipelines;

/// <summary>A kind of pipeline.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Make">Its files, without the launcher, and what is left to do.</param>
internal sealed record Pipeline(string Name, Func<PipelineScope, Scaffold> Make)
{
    /// <summary>All kinds.</summary>
    public static ImmutableArray<Pipeline> All { get; } =
    [
        new("github", GitHubPipeline.Make),
        new("gitlab", GitLabPipeline.Make),
        new("netlify", NetlifyPipeline.Make),
        new("cloudflare", CloudflarePipeline.Make),
        new("cron", CronPipeline.Make),
    ];
}

/// <summary>What the files of a pipeline depend on.</summary>
/// <param name="Schedule">When it builds automatically: five fields of crontab(5), in UTC.</param>
/// <param name="IsChinese">Whether comments are in Chinese, as the newspaper is; else they are in English.</param>
internal sealed record PipelineScope(string Schedule, bool IsChinese)
{
    /// <summary>A comment in the language of the newspaper.</summary>
    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>What is left to do on each host.</summary>
    public static Phrase Push => "commit the new files and push them";
}
