using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>
/// The accessibility tree of a page, as a screen reader goes through it, is what <c>Spoken/NAME.yaml</c> says; <c>ACCEPT=1</c> accepts
/// what it is instead. Read it from top to bottom before that.
/// </summary>
public sealed class SpokenTests(Reader reader)
{
    [Theory]
    [InlineData("page-05", "2022/01/10/05/")]
    [InlineData("article", "2022/01/10/05/qingqi-fenjin/")]
    [InlineData("archive", "archive/2022/")]
    public async Task A_page_is_said_as_it_should_be(string name, string path)
    {
        await using var look = await reader.Look(path, 1440);
        var page = look.Page;
        // Addresses are not said, and asset names change.
        var spoken =
            string.Join(
                '\n',
                (await page.Locator("body").AriaSnapshotAsync())
                    .Split('\n')
                    .Where(line => !line.Contains("- /url:", StringComparison.Ordinal))
            ) + "\n";
        var file = Path.Combine(Repository.Root, "tests", "StaticSite.BrowserTests", "Spoken", name + ".yaml");
        if (Repository.Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, spoken);
        }
        Assert.True(File.Exists(file), $"{file} is not there; run once with ACCEPT=1");
        Assert.Equal(File.ReadAllText(file), spoken);
    }
}
