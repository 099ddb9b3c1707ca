using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The layout, measured: elements keep their shape, style and position at any width.</summary>
public sealed class LayoutTests(Reader reader)
{
    [Theory]
    [InlineData("states/2026/03/02/09/")]
    [InlineData("groups/2026/03/02/A09/")]
    [InlineData("english/2026/03/02/06/")]
    [InlineData("arabic/2026/03/02/01/")]
    public Task An_advertisement_has_a_box_and_an_obituary_has_rules(string path) =>
        Measure(
            path,
            [390, 820, 1024, 1440, 1920],
            """
            () => {
              const style = story => getComputedStyle(story), sides = ['Top', 'Right', 'Bottom', 'Left'];
              const width = (story, side) =>
                    parseFloat(style(story)[`border${side}Width`]) * (style(story)[`border${side}Style`] === 'solid');
              const all = kind => [...document.querySelectorAll(`.story.is-${kind}`)];
              return [
                ...all('advertisement').length && all('obituary').length ? [] : ['there is none'],
                ...all('advertisement').filter(story =>
                    sides.some(side => width(story, side) < 1 || parseFloat(style(story)[`padding${side}`]) < 8)),
                ...all('obituary').filter(story =>
                    ['Top', 'Bottom'].some(side => width(story, side) < 4 || parseFloat(style(story)[`padding${side}`]) < 8)),
              ].map(fault => fault.textContent ?? fault);
            }
            """
        );

    [Fact]
    public Task A_picture_story_alone_in_its_row_fills_it() =>
        Measure(
            "groups/2026/03/02/A03/",
            [768, 820, 899],
            """
            () => {
              const story = document.querySelector('.picture'), box = story.getBoundingClientRect();
              const photo = story.querySelector('img').getBoundingClientRect(),
                  caption = story.querySelector('figcaption').getBoundingClientRect();
              return photo.left - box.left < 1 && photo.width > box.width / 2 && caption.width > box.width / 4
                  ? []
                  : [`${photo.left} ${photo.width} ${caption.width}`];
            }
            """
        );

    [Theory]
    [InlineData("2022/01/10/04-05/")]
    [InlineData("states/2026/03/02/10-11/")]
    [InlineData("english/2026/03/02/04-05/")]
    [InlineData("arabic/2026/03/02/04-05/")]
    public Task Nothing_overflows_its_half_of_a_spread(string path) =>
        Measure(
            path,
            [1100, 1200, 1330, 1440],
            """
            () => [...document.querySelectorAll('.half')].flatMap(half => {
              const box = half.getBoundingClientRect();
              return [...half.querySelectorAll('img, figcaption, p, h3, h4, .table')]
                .filter(part => part.checkVisibility() && !part.closest('.hidden'))
                .filter(part => part.getBoundingClientRect().left < box.left - 1 || part.getBoundingClientRect().right > box.right + 1)
                .map(part => part.outerHTML);
            })
            """
        );

    [Theory]
    [InlineData("groups/2026/03/02/A04/")]
    [InlineData("english/2026/03/02/02/")]
    [InlineData("arabic/2026/03/02/02/")]
    public Task A_table_is_not_split_across_columns_and_fits_where_there_is_room(string path) =>
        Measure(
            path,
            [820, 1024, 1200, 1440, 1920],
            """
            () => {
              const tables = [...document.querySelectorAll('.table')];
              const isTorn = table => table.getClientRects().length > 1 || table.scrollWidth > table.clientWidth + 1;
              return tables.length ? tables.filter(isTorn).map(table => table.textContent) : ['there is none'];
            }
            """
        );

    [Theory]
    [InlineData("2022/01/10/04/")]
    [InlineData("2022/01/10/06/")]
    [InlineData("2022/01/10/06/mingling/")]
    [InlineData("2022/01/07/02/")]
    public Task Inline_code_does_not_break_and_its_paragraph_is_not_justified(string path) =>
        Measure(
            path,
            [320, 390, 820, 1200, 1440],
            """
            () => {
              const codes = [...document.querySelectorAll(':is(p, .reading td, td:first-child) code:not(.long, li *)')]
                  .filter(code => code.checkVisibility());
              return codes.length ? codes.filter(code => {
                const range = document.createRange();
                range.selectNodeContents(code);
                return new Set([...range.getClientRects()].map(box => box.top)).size > 1
                    || getComputedStyle(code.closest('p, td')).textAlign === 'justify';
              }).map(code => code.textContent) : ['there is none'];
            }
            """
        );

    [Theory]
    [InlineData("2022/01/07/02/", Media.Screen)]
    [InlineData("2022/01/07/02/", Media.Print)]
    [InlineData("2022/01/10/06/", Media.Screen)]
    [InlineData("2022/01/10/06/", Media.Print)]
    public Task A_table_is_no_wider_than_its_column(string path, Media media) =>
        Measure(
            path,
            [390, 620, 820, 1039, 1440],
            """
            () => {
              const tables = [...document.querySelectorAll('.cell .table')].filter(table => table.checkVisibility());
              const widthOf = part => Math.max(...[...part.getClientRects()].map(box => box.width));
              return tables.length ? tables.filter(table => widthOf(table.firstElementChild) >= widthOf(table) + 1)
                  .map(table => table.textContent) : ['there is none'];
            }
            """,
            media
        );

    [Theory]
    [InlineData("2022/01/10/02/")]
    [InlineData("2022/01/10/04-05/")]
    public Task No_line_begins_with_the_mark_after_inline_code(string path) =>
        Measure(
            path,
            [320, 390, 820, 1440],
            """
            () => {
              const isMark = node => node?.nodeType === Node.TEXT_NODE && /^[，。、；：？！）》”’…]/.test(node.data);
              const codes = [...document.querySelectorAll('.prose code')]
                  .filter(code => isMark(code.nextSibling) && code.checkVisibility());
              return codes.length ? codes.filter(code => {
                const range = document.createRange();
                range.setStart(code.nextSibling, 0);
                range.setEnd(code.nextSibling, 1);
                return range.getBoundingClientRect().top >= [...code.getClientRects()].at(-1).bottom;
              }).map(code => code.textContent) : ['there is none'];
            }
            """
        );

    [Fact]
    public Task A_Chinese_paragraph_with_a_long_Latin_word_is_not_justified() =>
        Measure(
            "states/2026/03/02/08/latin/",
            [390, 820, 1440],
            """
            () => {
              const long = [...document.querySelectorAll('.prose p:lang(zh)')]
                  .filter(p => !p.querySelector('code') && /[\u4e00-\u9fff]/.test(p.textContent) && /[!-,.-~]{12}/.test(p.textContent));
              const isJustified = p => getComputedStyle(p).textAlign === 'justify';
              return long.length ? long.filter(isJustified).map(p => p.textContent) : ['there is none'];
            }
            """
        );

    [Fact]
    public Task Balanced_text_is_not_justified() =>
        Measure(
            "2022/01/10/05/",
            [390, 820, 1440],
            """
            () => [...document.querySelectorAll('main p')]
                .filter(p => p.checkVisibility())
                .filter(p => getComputedStyle(p).textWrapStyle === 'balance' && getComputedStyle(p).textAlign === 'justify')
                .map(p => p.textContent)
            """
        );

    [Theory]
    [InlineData("2022/01/10/B01/")]
    [InlineData("english/2026/03/02/06/")]
    public Task A_label_aligns_with_its_headline(string path) =>
        Measure(
            path,
            [390, 820],
            """
            () => {
              const labels = [...document.querySelectorAll('.story:not(.is-poem) > :is(.story-head, .story-text) > .label')];
              const left = element => element.getBoundingClientRect().left;
              const isApart = label => Math.abs(left(label.firstElementChild) - left(label.parentNode.querySelector('.headline'))) > 1;
              return labels.length ? labels.filter(isApart).map(label => label.textContent) : ['there is none'];
            }
            """
        );

    // Links in running text are only as high as their lines.
    [Theory]
    [InlineData("")]
    [InlineData("2022/01/10/")]
    [InlineData("2022/01/10/05/#text")]
    [InlineData("2022/01/10/04-05/")]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("2022/01/10/03/zhushi/")]
    [InlineData("columns/")]
    [InlineData("corrections/")]
    [InlineData("states/2026/03/02/09/corrected/")]
    [InlineData("groups/archive/2026/")]
    [InlineData("groups/2026/03/02/B03/")]
    [InlineData("english/2026/03/02/01/ferry/")]
    [InlineData("arabic/2026/03/02/01/")]
    public Task Every_click_target_is_large_enough(string path) =>
        Measure(
            path,
            [320, 1440],
            """
            () => ['', 'small'].flatMap(size => {
              document.documentElement.dataset.size = size;
              return [...document.querySelectorAll('a, button, summary')]
                .filter(target => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.prose a:not([role])'))
                .filter(target => target.getBoundingClientRect().width < 24 || target.getBoundingClientRect().height < 24)
                .map(target => `${size} ${target.outerHTML}`);
            })
            """
        );

    [Theory]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/05/#text")]
    public Task A_link_in_a_byline_is_underlined(string path) =>
        Measure(
            path,
            [390],
            """
            () => {
              const links = [...document.querySelectorAll('.byline a')];
              const isPlain = link => getComputedStyle(link).textDecorationLine !== 'underline';
              return links.length ? links.filter(isPlain).map(link => link.textContent) : ['there is none'];
            }
            """
        );

    private async Task Measure(string path, int[] widths, string script, Media media = Media.Screen)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        await page.EmulateMediaAsync(new() { Media = media });
        var faults = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.EvaluateAsync<string[]>(script)).Select(fault => $"{width}: {fault}"));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
