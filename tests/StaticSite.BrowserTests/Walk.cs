using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>A way through the site, one visible link after the other.</summary>
/// <param name="page">The reader's page.</param>
/// <param name="root">Where the site stands.</param>
/// <param name="isDisk">Whether it is opened from disk, where folders have no index.</param>
internal sealed class Walk(IPage page, string root, bool isDisk)
{
    /// <summary>Clicks the one visible link and waits for where it must lead.</summary>
    public async Task Click(ILocator link, string path)
    {
        // A page may name a place twice (above and below); any of them will do, an invisible one will not.
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
