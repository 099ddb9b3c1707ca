namespace StaticSite.Scaffolding.Pipelines;

/// <summary>A server of your own, which fetches and builds the newspaper every five minutes; a build without changes is short.</summary>
internal static class CronPipeline
{
    /// <summary>The script that cron runs.</summary>
    public static Scaffold Make(PipelineScope scope) =>
        new(
            [
                new(
                    "bin/publish",
                    $$"""
                    #!/bin/sh
                    # {{scope.Say(
                        "Fetches the newspaper and publishes it to output/; for cron.",
                        "取来报纸并发布到 output/，供 cron 运行。"
                    )}}
                    # */5 * * * * sh {{scope.Say("FOLDER", "目录")}}/bin/publish
                    set -eu
                    cd "$(dirname "$0")/.."
                    mkdir -p .cache
                    exec 9>.cache/publish.lock
                    flock -n 9 || exit 0
                    git pull --quiet --ff-only
                    sh bin/static-site build --quiet

                    """
                ),
            ],
            [
                "commit the new files, clone the newspaper on the server, and add this line there with 'crontab -e', "
                    + "with the folder of the clone: */5 * * * * sh FOLDER/bin/publish",
            ]
        );
}
