using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hostile;

/// <summary>Files that the building user may not read or write, tested as an unprivileged user.</summary>
public sealed class FilePermissions
{
    [Theory]
    [InlineData("chmod 000 input/2022/01-10/01/01-a.md", "input/2022/01-10/01/01-a.md: error ED004: the file cannot be read: ")]
    [InlineData("chmod 000 input/2022/01-10/01", "input/2022/01-10/01: error ED004: the folder cannot be read: ")]
    [InlineData("chmod 000 input/newspaper.yaml", "input/newspaper.yaml: error ED004: the file cannot be read: ")]
    [InlineData("chmod 000 input/2022", "input/2022: error ED004: the folder cannot be read: ")]
    [InlineData("chmod 000 input", "input: error ED004: the folder cannot be read: ")]
    [InlineData("chmod 555 output", "output: error ED071: the output cannot be written: ")]
    [InlineData("chmod -R a-w output .cache .", "output: error ED071: the output cannot be written: ")]
    [InlineData(
        "mkdir theme; touch theme/theme.yaml; chmod 000 theme/theme.yaml",
        "theme/theme.yaml: error ED004: the file cannot be read: "
    )]
    [InlineData(
        "mkdir -p theme/assets; touch theme/theme.yaml; chmod 000 theme/assets",
        "theme/assets: error ED004: the folder cannot be read: "
    )]
    [InlineData(
        "mkdir -p theme/assets; touch theme/assets/a.svg; chmod 000 theme/assets/a.svg",
        "theme: error ED060: the theme cannot be read: "
    )]
    public void Missing_permissions_are_reported_and_the_last_good_output_stays(string script, string reported)
    {
        using var folder = SmallNewspaper.Write();
        var said = Shell.Run(
            folder.Root,
            "setpriv --version && [[ $EUID == 0 ]]",
            $$"""
            run() { setpriv --reuid 65534 --regid 65534 --clear-groups ./static-site build --now {{Printing.Now}}; }
            cp "$0" . && chown -R 65534:65534 . && run 2>/dev/null && find output -type f -exec sha256sum {} + | sort > before
            echo 第二版 >> input/{{SmallNewspaper.Page}}/01-a.md
            setpriv --reuid 65534 --regid 65534 --clear-groups bash -c '{{script}}'
            run; echo "exit $?"
            find output -type f -exec sha256sum {} + | sort | diff before - && echo same
            """
        );
        Assert.Contains(reported, said.Error, StringComparison.Ordinal);
        Assert.Equal("exit 1\nsame\n", said.Output);
    }

    [Theory]
    [InlineData("rm -r .cache; chmod 555 .")]
    [InlineData("chmod -R a-w .cache")]
    [InlineData("chmod 000 .cache")]
    public void An_unwritable_cache_is_reported_once_and_the_newspaper_is_published(string script)
    {
        using var folder = SmallNewspaper.Write();
        var said = Shell.Run(
            folder.Root,
            "setpriv --version && [[ $EUID == 0 ]]",
            $$"""
            run() {
              setpriv --reuid 65534 --regid 65534 --clear-groups env TMPDIR=/nowhere ./static-site build --now {{Printing.Now}} "$@"
            }
            cp "$0" . && chown -R 65534:65534 . && run 2>/dev/null
            echo 第二版 >> input/{{SmallNewspaper.Page}}/01-a.md
            setpriv --reuid 65534 --regid 65534 --clear-groups bash -c '{{script}}'
            run 2> stderr; echo "exit $?"; grep -c ED120 stderr; grep -rl 第二版 output | grep -c /a/index.html
            run --cache /tmp/static-site-$$ 2> stderr; echo "exit $?"; grep -c ED120 stderr; rm -r /tmp/static-site-$$
            """
        );
        Assert.Equal("exit 0\n1\n1\nexit 0\n0\n", said.Output);
    }
}
