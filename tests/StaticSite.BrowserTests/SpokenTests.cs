using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>
/// The accessibility tree of a page, in the order of a screen reader, is <c>Spoken/NAME.yaml</c>; <c>ACCEPT=1</c> accepts the new tree:
/// read it from top to bottom first.
/// </summary>
public sealed class SpokenTests(Reader reader)
{
    [Theory]
    [InlineData("page-05", "2022/01/10/05/")]
    [InlineData("article", "2022/01/10/05/qingqi-fenjin/")]
    [InlineData("archive", "archive/2022/")]
    public async Task A_page_has_this_accessibility_tree(string name, string path)
    {
        await using var tab = await reader.Load(path, 1440);
        var page = tab.Page;
        // Addresses are not read aloud, and asset names change.
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
        Assert.True(File.Exists(file), $"{file} does not exist; run once with ACCEPT=1");
        Assert.Equal(File.ReadAllText(file), spoken);
    }
}
