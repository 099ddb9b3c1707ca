namespace StaticSite.Scaffolding.Pipelines;

/// <summary>GitHub Actions, publishing to Cloudflare Pages, whose own builds keep no cache; each branch gets a preview.</summary>
internal static class CloudflarePipeline
{
    /// <summary>The workflow.</summary>
    public static Scaffold Make(PipelineScope scope) =>
        new(
            [
                new(
                    ".github/workflows/cloudflare.yml",
                    $$$"""
                    # {{{scope.Say(
                        "Checks, builds and publishes every branch; main is the site.",
                        "检查、生成并发布每个分支；main 分支是正式网站。"
                    )}}}
                    name: Cloudflare
                    on:
                      push:
                    {{{GitHubWorkflow.BySchedule(scope)}}}

                    concurrency:
                      group: cloudflare-${{ github.ref }}

                    jobs:
                      publish:
                        runs-on: ubuntu-latest
                        steps:
                    {{{GitHubWorkflow.BeforeBuild}}}
                          - name: Build
                            run: sh bin/static-site build --host cloudflare
                          - uses: cloudflare/wrangler-action@v3
                            with:
                              apiToken: ${{ secrets.CLOUDFLARE_API_TOKEN }}
                              accountId: ${{ secrets.CLOUDFLARE_ACCOUNT_ID }}
                              command: pages deploy output --project-name=${{ vars.CLOUDFLARE_PROJECT }} --branch=${{ github.ref_name }}

                    """
                ),
            ],
            [
                "in the settings of the repository on GitHub, add the secrets CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID "
                    + "and the variable CLOUDFLARE_PROJECT",
                PipelineScope.Push,
            ]
        );
}
