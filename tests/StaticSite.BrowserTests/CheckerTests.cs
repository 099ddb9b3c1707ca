using System.Text.Json;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Third-party checkers report nothing about the published pages and style sheets. <c>tests/run</c> installs them.</summary>
public sealed class CheckerTests(Reader reader)
{
    [Fact]
    public async Task W3C_checker_reports_nothing()
    {
        string[] arguments =
        [
            "-jar",
            Tools.Module("vnu-jar", "build", "dist", "vnu.jar"),
            "--skip-non-html",
            "--format",
            "json",
            "--stdout",
            "--exit-zero-always",
            .. reader.Outputs,
        ];
        var said = JsonDocument.Parse(await Tools.Run("java", arguments)).RootElement.GetProperty("messages");
        // Remarks have type "info" and no subtype: for example that <br /> may be written <br>.
        var complaints = said.EnumerateArray()
            .Where(message => message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _));
        Assert.Empty(complaints.Select(message => $"{message}"));
    }

    [Fact]
    public async Task Html_validate_reports_nothing() =>
        Assert.Equal(
            "",
            await Tools.Run(
                Tools.Node,
                [Tools.Module(".bin", "html-validate"), "--config", Tools.At(".htmlvalidate.json"), .. reader.Outputs]
            )
        );

    [Fact]
    public async Task Stylelint_reports_nothing() =>
        Assert.Equal(
            "",
            await Tools.Run(
                Tools.Node,
                [
                    Tools.Module(".bin", "stylelint"),
                    "--config",
                    Tools.At(".stylelintrc.json"),
                    Path.Combine(Repository.Root, "theme", "assets", "**", "*.css"),
                ]
            )
        );
}
