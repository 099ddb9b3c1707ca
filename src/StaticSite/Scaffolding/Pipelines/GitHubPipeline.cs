namespace StaticSite.Scaffolding.Pipelines;

/// <summary>GitHub Actions, publishing to GitHub Pages, which has no previews of branches: their sites are kept as artifacts.</summary>
internal static class GitHubPipeline
{
    private const string Path = ".github/workflows/publish.yml";

    /// <summary>The workflow.</summary>
    public static Scaffold Make(PipelineScope scope) =>
        new(
            [
                new(
                    Path,
                    $$$"""
                    # {{{scope.Say("Checks and builds every branch; publishes main.", "检查并生成每个分支，发布 main 分支。")}}}
                    name: Publish
                    on:
                      push:
                      pull_request:
                    {{{GitHubWorkflow.BySchedule(scope)}}}

                    concurrency:
                      group: publish-${{ github.ref }}

                    jobs:
                      build:
                        runs-on: ubuntu-latest
                        steps:
                    {{{GitHubWorkflow.BeforeBuild}}}
                          - name: Build
                            run: sh bin/static-site build --host github
                          - name: Keep the site of a branch
                            if: github.ref != 'refs/heads/main'
                            uses: actions/upload-artifact@v4
                            with:
                              name: site
                              path: output
                              include-hidden-files: true
                              retention-days: 7
                          - name: Hand over the site
                            if: github.ref == 'refs/heads/main'
                            uses: actions/upload-pages-artifact@v3
                            with:
                              path: output
                      deploy:
                        if: github.ref == 'refs/heads/main'
                        needs: build
                        runs-on: ubuntu-latest
                        permissions:
                          pages: write
                          id-token: write
                        environment:
                          name: github-pages
                          url: ${{ steps.deploy.outputs.page_url }}
                        steps:
                          - id: deploy
                            uses: actions/deploy-pages@v4

                    """
                ),
            ],
            ["in the settings of the repository on GitHub, under Pages, choose 'GitHub Actions' as the source", PipelineScope.Push]
        );
}

/// <summary>What workflows of GitHub Actions have in common.</summary>
internal static class GitHubWorkflow
{
    /// <summary>What starts them besides a push, and what they may do.</summary>
    public static string BySchedule(PipelineScope scope) =>
        $"""
              workflow_dispatch:
              schedule:
                # {scope.Say("In UTC. Whatever has become due is published.", "UTC 时间。到时间的期与稿件随之发布。")}
                - cron: "{scope.Schedule}"

            permissions:
              contents: read
            """;

    /// <summary>
    /// The newspaper, what earlier runs kept, and its check, which GitHub shows next to the lines. Each run keeps a cache of its own,
    /// because GitHub never changes one.
    /// </summary>
    public const string BeforeBuild = """
              - uses: actions/checkout@v5
                with:
                  persist-credentials: false
              - uses: actions/cache@v4
                with:
                  path: |
                    .cache
                    output
                  key: static-site-${{ github.run_id }}
                  restore-keys: static-site-
              - name: Check
                run: sh bin/static-site check --format github
        """;
}
