using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Small typographic details.</summary>
public sealed class DetailTests(Reader reader)
{
    // Where a subtitle's first clause is longer than the line, the line must not end after its dash.
    private const string LinesOfDashes = """
        () => [...document.querySelectorAll('.subtitle, .headline')].filter(element => element.checkVisibility()).flatMap(element => {
          if (element.className === 'subtitle') element.textContent = '——一座没有名字的桥和住在桥两头的三户人家三十年来的往来书信';
          const lines = new Map(), walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange();
          while (walker.nextNode()) for (let i = 0; i < walker.currentNode.length; i++) {
            range.setStart(walker.currentNode, i);
            range.setEnd(walker.currentNode, i + 1);
            const rect = range.getClientRects()[0];
            if (rect) lines.set(Math.round(rect.top / 8), (lines.get(Math.round(rect.top / 8)) ?? '') + walker.currentNode.data[i]);
          }
          return [...lines.values()].filter(line => /^—+$/.test(line.trim())).map(() => element.textContent);
        })
        """;

    [Theory]
    [InlineData("2022/01/10/", 320)]
    [InlineData("2022/01/10/", 390)]
    public async Task No_line_consists_of_a_dash(string path, int width) =>
        Assert.Empty(await Evaluate<string[]>(path, width, LinesOfDashes));

    // At 12 px, bold 宋体 smudges.
    [Theory]
    [InlineData("")]
    [InlineData("2022/01/10/")]
    [InlineData("2022/01/10/B01/#text")]
    [InlineData("states/2026/03/02/06/tower/")]
    [InlineData("states/2026/03/02/09/comment/")]
    public async Task Small_bold_type_is_sans_serif(string path) =>
        Assert.Empty(
            await Evaluate<string[]>(
                path,
                1440,
                """
                () => [...document.querySelectorAll('body *')].filter(element => {
                  const style = getComputedStyle(element);
                  return element.checkVisibility() && [...element.childNodes]
                      .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
                    && parseFloat(style.fontSize) < 14 && style.fontWeight >= 600 && style.fontFamily.includes('Serif');
                }).map(element => element.outerHTML)
                """
            )
        );

    [Theory]
    [InlineData("states/2026/03/02/06/tower/", "塔有一百零八级台阶")]
    [InlineData("english/2026/03/02/01/lighthouse/", "The lighthouse has 108 steps")]
    public async Task A_picture_story_shows_its_caption_once(string path, string beginning)
    {
        var shown = await Evaluate<string[]>(
            path,
            1440,
            """
            () => [...document.querySelectorAll('h1 *, figcaption')]
              .filter(element => element.checkVisibility() && !element.closest('.hidden'))
              .map(element => element.textContent)
            """
        );
        Assert.Single(shown, text => text.Contains(beginning, StringComparison.Ordinal));
        Assert.Contains(
            beginning,
            await Evaluate<string>(path, 1440, "() => document.querySelector('h1').textContent"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("english/2026/03/02/04/walk/")]
    [InlineData("arabic/2026/03/02/04/walk/")]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    public async Task The_nameplate_is_small_on_articles(string path) =>
        Assert.InRange(
            await Evaluate<double>(path, 1440, "() => parseFloat(getComputedStyle(document.querySelector('.nameplate')).fontSize)"),
            28,
            40
        );

    // Where articles run across both pages, one folio line above them names both pages; otherwise each page has its own.
    [Theory]
    [InlineData("2022/01/10/04-05/", false)]
    [InlineData("states/2026/03/02/10-11/", true)]
    public async Task A_spread_shows_its_page_numbers_once(string path, bool isShown) =>
        Assert.Equal(isShown, await Evaluate<bool>(path, 1440, "() => document.querySelector('h1').getBoundingClientRect().height > 10"));

    [Theory]
    [InlineData("", 1440)]
    [InlineData("", 390)]
    [InlineData("arabic/", 1440)]
    public async Task Gaps_between_footer_links_are_equal(string path, int width)
    {
        var gaps = await Evaluate<double[]>(
            path,
            width,
            """
            () => [...document.querySelectorAll('.footer nav li')]
              .map(item => {
                const range = document.createRange();
                range.selectNodeContents(item.firstElementChild);
                return range.getBoundingClientRect();
              })
              .map((text, index, all) => index && text.top === all[index - 1].top
                ? Math.max(text.left - all[index - 1].right, all[index - 1].left - text.right)
                : null)
              .filter(gap => gap !== null)
            """
        );
        Assert.NotEmpty(gaps);
        Assert.InRange(gaps.Max() - gaps.Min(), 0, 1);
    }

    [Theory]
    [InlineData("arabic/2026/03/02/", 1440)]
    [InlineData("arabic/2026/03/02/", 820)]
    [InlineData("english/2026/03/02/", 1440)]
    [InlineData("2022/01/10/", 1440)]
    public async Task Page_numbers_do_not_wrap(string path, int width) =>
        Assert.Equal(
            0,
            await Evaluate<int>(
                path,
                width,
                """
                () => [...document.querySelectorAll('.index-folio a > :not(.folio-name)')]
                    .filter(part => part.textContent)
                    .filter(part => part.getBoundingClientRect().height > parseFloat(getComputedStyle(part).fontSize) * 2).length
                """
            )
        );

    // The rule before a story follows the direction of the newspaper, not that of the story; it is a pseudo-element, so its style is
    // measured.
    [Fact]
    public async Task A_left_to_right_story_in_an_Arabic_newspaper_has_its_rule_on_the_right() =>
        Assert.Equal(
            ["rtl"],
            await Evaluate<string[]>(
                "arabic/",
                1440,
                """
                () => [...document.querySelectorAll('.cell:has(> .story[dir="ltr"])')]
                    .map(cell => getComputedStyle(cell, '::after').direction)
                """
            )
        );

    [Fact]
    public async Task The_source_line_of_a_poem_is_centred_like_the_poem() =>
        Assert.Equal(
            "center",
            await Evaluate<string>(
                "2022/01/07-evening/01/wen-liu-shijiu/",
                1440,
                "() => getComputedStyle(document.querySelector('.is-poem .original')).textAlign"
            )
        );

    private async Task<T> Evaluate<T>(string path, int width, string script)
    {
        await using var tab = await reader.Load(path, width);
        var page = tab.Page;
        return await page.EvaluateAsync<T>(script);
    }
}
