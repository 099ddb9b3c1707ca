using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Photos: the right size is loaded, the lead photo first, nothing shifts, and they are shown whole.</summary>
public sealed class PhotoTests(Reader reader)
{
    private const string Article = "2022/01/10/05/qingqi-fenjin/";

    // The value of `sizes` matches the style sheets: the loaded image has enough pixels, and is not larger than both the next size up
    // and 2.5 times what is needed.
    [Theory]
    [InlineData(390, 3)]
    [InlineData(820, 2)]
    [InlineData(1440, 1)]
    [InlineData(1440, 2)]
    [InlineData(1920, 1)]
    public async Task A_photo_loads_in_the_best_format_and_the_right_size(int width, int density)
    {
        await using var window = await reader.Open(width, density: density);
        var page = await window.NewPageAsync();
        var misfits = new List<string>();
        foreach (
            var path in (string[])
                ["", "2022/01/10/05/", "2022/01/10/04-05/", "2022/01/10/05/#text", Article, "2022/01/10/01/", "2022/01/10/01/yi-qi-baozhi/"]
        )
        {
            if (await page.GotoAsync(reader.Root + path) is not { Ok: true })
                continue;
            var shown = await page.EvaluateAsync<string[]>(
                """
                async () => {
                  const misfits = [];
                  for (const image of document.querySelectorAll('.photo img')) {
                    image.scrollIntoView();
                    image.loading = 'eager';
                    await image.decode();
                    const [, width, type] = image.currentSrc.match(/-(\d+)\.(\w+)$/);
                    const { srcset } = image.parentElement.querySelector('source');
                    const widths = srcset.split(', ').map(one => parseInt(one.split(' ')[1])).sort((a, b) => a - b);
                    // An image that fills a taller frame is drawn wider than the frame.
                    const box = image.getBoundingClientRect(), ratio = image.width / image.height;
                    const isCropped = getComputedStyle(image).objectFit === 'cover';
                    const drawn = Math.max(box.width, isCropped ? box.height * image.naturalWidth / image.naturalHeight : 0);
                    const wanted = drawn * devicePixelRatio;
                    const fitting = widths.find(one => one >= wanted) ?? widths.at(-1);
                    const larger = widths[widths.indexOf(fitting) + 1] ?? fitting;
                    const problem = type !== 'avif' ? 'in another format'
                        : width < Math.min(wanted, widths.at(-1)) * .7 ? 'too small'
                        : width > Math.max(larger, wanted * 2.5) ? 'too large'
                        : '';
                    if (problem) misfits.push(`${image.currentSrc.split('/').at(-1)} is ${problem} for ${Math.round(wanted)} pixels`);
                  }
                  return misfits;
                }
                """
            );
            misfits.AddRange(shown.Select(misfit => $"{path}: {misfit}"));
        }
        Assert.True(misfits.Count == 0, string.Join('\n', misfits));
    }

    [Theory]
    [InlineData("2022/01/10/05/", "command-center")]
    [InlineData(Article, "command-center")]
    public async Task The_lead_photo_loads_first_and_once_and_the_others_load_lazily(string path, string lead)
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.ResourceType == "image")
                asked.Add(request.Url.Split('/')[^1]);
        };
        await page.GotoAsync(reader.Root + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.StartsWith(lead, asked[0], StringComparison.Ordinal);
        Assert.Single(asked, name => name.StartsWith(lead, StringComparison.Ordinal));
        var priorities = await page.Locator("main img")
            .EvaluateAllAsync<string[]>("images => images.map(image => `${image.fetchPriority} ${image.loading}`)");
        Assert.Equal("high auto", priorities[0]);
        Assert.All(priorities.Skip(1), priority => Assert.Equal("auto lazy", priority));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/05/#text")]
    [InlineData(Article)]
    public async Task Nothing_shifts_when_photos_arrive(string path)
    {
        foreach (var width in (int[])[390, 1440])
        {
            await using var window = await reader.Open(width);
            var page = await window.NewPageAsync();
            // Photos arrive after everything else has been laid out.
            var laidOut = new TaskCompletionSource();
            await page.RouteAsync(
                "**/*.{avif,webp,jpg,png}",
                async route =>
                {
                    await laidOut.Task;
                    await route.ContinueAsync();
                }
            );
            await page.GotoAsync(reader.Root + path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await page.EvaluateAsync(
                """
                async () => {
                  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
                  window.shift = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
                      .observe({ type: 'layout-shift' });
                }
                """
            );
            laidOut.SetResult();
            var shift = await page.EvaluateAsync<double>(
                """
                async () => {
                  for (const image of document.querySelectorAll('.photo img')) {
                    image.scrollIntoView();
                    image.loading = 'eager';
                    await image.decode();
                  }
                  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
                  return window.shift;
                }
                """
            );
            Assert.Equal(0, shift, precision: 2);
        }
    }

    [Theory]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("states/2026/03/02/06/")]
    [InlineData("groups/2026/03/02/B03/panorama/")]
    [InlineData("groups/2026/03/02/B03/square/")]
    [InlineData("groups/2026/03/02/B03/tall/")]
    public async Task Articles_and_pages_of_photos_show_them_whole(string path)
    {
        foreach (var width in (int[])[390, 1440])
        {
            await using var tab = await reader.Load(path, width, script: false);
            await Reader.LoadPhotos(tab.Page);
            var cut = await tab
                .Page.Locator(".photo img")
                .EvaluateAllAsync<double[]>(
                    "images => images.map(i => i.width * i.naturalHeight / i.height / i.naturalWidth).filter(cut => Math.abs(cut-1) > .02)"
                );
            Assert.Empty(cut);
        }
    }

    [Fact]
    public async Task A_cropped_photo_keeps_its_focus_in_view()
    {
        await using var tab = await reader.Load("2022/01/10/05/", script: false);
        var page = tab.Page;
        await Assertions.Expect(page.Locator("[data-focus='6 4']")).ToHaveCSSAsync("object-position", "60% 40%");
    }
}
