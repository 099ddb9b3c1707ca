using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>Navigates the site by clicking visible links.</summary>
/// <param name="page">The browser page.</param>
/// <param name="root">The address of the site.</param>
/// <param name="isDisk">Whether the site is opened from disk, where folders have no index.</param>
internal sealed class Walk(IPage page, string root, bool isDisk)
{
    /// <summary>Clicks the one visible link and waits for the expected address.</summary>
    public async Task Click(ILocator link, string path)
    {
        // A page may have the same link twice (above and below); any visible one will do.
        await link.And(page.Locator("a:visible")).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Address(path));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
    }

    private string Address(string path)
    {
        var (folder, fragment) = path.Split('#') is [var before, var after] ? (before, "#" + after) : (path, "");
        return root + folder + (isDisk ? "index.html" : "") + fragment;
    }
}
