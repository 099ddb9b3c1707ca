namespace StaticSite.Scaffolding.Pipelines;

/// <summary>GitLab CI, publishing to GitLab Pages. The site of a branch can be browsed in the artifacts of its job.</summary>
internal static class GitLabPipeline
{
    private const string Pages = "$CI_PROJECT_ROOT_NAMESPACE.$CI_PAGES_DOMAIN";

    /// <summary>The pipeline.</summary>
    public static Scaffold Make(PipelineScope scope) =>
        new(
            [
                new(
                    ".gitlab-ci.yml",
                    $$"""
                    # {{scope.Say("Checks and builds every branch; publishes the default one.", "检查并生成每个分支，发布默认分支。")}}
                    image: buildpack-deps:bookworm-curl

                    cache:
                      key: static-site
                      paths:
                        - .cache
                        - output

                    check:
                      script:
                        - sh bin/static-site check --format gitlab > code-quality.json
                      artifacts:
                        when: always
                        reports:
                          codequality: code-quality.json

                    pages:
                      rules:
                        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
                      needs:
                        - check
                      script:
                        - sh bin/static-site build --host gitlab
                      pages:
                        publish: output
                      artifacts:
                        paths:
                          - output

                    preview:
                      rules:
                        - if: $CI_COMMIT_BRANCH && $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH
                      needs:
                        - check
                      script:
                        - sh bin/static-site build --host gitlab
                      artifacts:
                        paths:
                          - output
                        expire_in: 1 week
                      environment:
                        name: review/$CI_COMMIT_REF_SLUG
                        url: https://{{Pages}}/-/$CI_PROJECT_NAME/-/jobs/$CI_JOB_ID/artifacts/output/index.html

                    """
                ),
            ],
            [PipelineScope.Push, $"on GitLab, under Build > Pipeline schedules, add a schedule with the interval '{scope.Schedule}' in UTC"]
        );
}
