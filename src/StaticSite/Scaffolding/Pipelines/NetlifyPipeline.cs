namespace StaticSite.Scaffolding.Pipelines;

/// <summary>Netlify, which builds every push and previews branches; a function of the site requests scheduled builds.</summary>
internal static class NetlifyPipeline
{
    /// <summary>The settings of the site, and the function.</summary>
    public static Scaffold Make(PipelineScope scope) =>
        new(
            [
                new(
                    "netlify.toml",
                    $$"""
                    # {{scope.Say(
                        "Netlify keeps /opt/build/cache between builds. A preview has an address of its own.",
                        "Netlify 在两次生成之间保留 /opt/build/cache。预览另有网址。"
                    )}}
                    [build]
                      publish = "output"
                      command = '''
                        set -e
                        if [ -d /opt/build/cache ]; then
                          mkdir -p /opt/build/cache/static-site
                          ln -sfn /opt/build/cache/static-site .cache
                        fi
                        url=
                        if [ "${CONTEXT:-production}" != production ]; then url=$DEPLOY_PRIME_URL; fi
                        sh bin/static-site check
                        sh bin/static-site build --host netlify ${url:+--url "$url"}
                      '''

                    """
                ),
                new(
                    "netlify/functions/rebuild.mjs",
                    $$"""
                    // {{scope.Say(
                        "Builds the site on a schedule, so that whatever has become due is published.",
                        "定时生成网站，到时间的期与稿件随之发布。"
                    )}}
                    export default async () => {
                      await fetch(process.env.BUILD_HOOK, { method: "POST" });
                    };

                    // {{scope.Say("In UTC.", "UTC 时间。")}}
                    export const config = { schedule: "{{scope.Schedule}}" };

                    """
                ),
            ],
            [PipelineScope.Push, "in the settings of the site on Netlify, add a build hook, and set the variable BUILD_HOOK to its address"]
        );
}
