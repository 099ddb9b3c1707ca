using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Typography for each language: its own fonts, unbroken words, and its own way to join words and values.</summary>
public sealed class LanguageTests(Reader reader)
{
    // The width in em of the widest “ in an element; at the start of a line and after other marks it may be half as wide.
    private const string WidthOfQuote = """
        element => {
          const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const range = document.createRange(), widths = [];
          while (texts.nextNode()) {
            const text = texts.currentNode;
            for (const { index } of text.data.matchAll(/“/g)) {
              range.setStart(text, index);
              range.setEnd(text, index + 1);
              widths.push(range.getBoundingClientRect().width / parseFloat(getComputedStyle(text.parentElement).fontSize));
            }
          }
          return Math.max(...widths);
        }
        """;

    // Words that are split over two lines although nothing in them allows a break.
    private const string BrokenWords = """
        () => {
          const broken = [], range = document.createRange(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode, element = text.parentElement;
            if (element.closest('.hidden, .ear, pre, code, script') || !element.checkVisibility({ visibilityProperty: true })) continue;
            for (const word of text.data.matchAll(/[\p{Script=Latin}\p{Script=Arabic}\p{M}\p{N}’]{2,}/gu)) {
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
              if (lines.size > 1) broken.push(`${word[0]} in ${element.closest('[class]')?.className}`);
            }
          }
          return broken;
        }
        """;

    // Lines that begin with a mark that closes or end with one that opens, and words of Korean that are split.
    private const string WrongLines = """
        () => {
          const wrong = [], range = document.createRange(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const lineOf = (text, at) => {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return Math.round(range.getClientRects()[0]?.bottom / 4);
          };
          while (texts.nextNode()) {
            const text = texts.currentNode, element = text.parentElement;
            if (element.closest('.hidden, .ear, script, ruby') || !element.checkVisibility({ visibilityProperty: true })) continue;
            for (const { index } of text.data.matchAll(/(?=(\S[、。，」』）！？ー]|[「『（]\S|\p{Script=Hangul}{2}))/gu)) {
              const [first, second] = [lineOf(text, index), lineOf(text, index + 1)];
              if (second > first + 2) wrong.push(text.data.slice(index - 5, index + 5));
            }
          }
          return wrong;
        }
        """;

    // The visible text, line by line, and the accessible names.
    private const string Lines = """
        () => [...document.body.innerText.split('\n'), document.title, ...[...document.querySelectorAll('[aria-label]')]
            .map(element => element.ariaLabel)]
          .filter(line => /[\p{Ll}\p{Lo}][\p{Lu}\d٠-٩]|\p{L}[:,;،؛](?=\p{L})|[、，：；。（）　｜！？—《》]|\p{Script=Han}/u.test(line))
        """;

    [Theory]
    [InlineData("english/2026/03/02/01/market/", ".prose")]
    [InlineData("english/2026/03/02/01/ferry/", ".hero figcaption")]
    [InlineData("languages/2026/03/02/01/visitors/", ".prose")]
    [InlineData("languages/2026/03/02/01/visitors/", "h1")]
    [InlineData("languages/2026/03/02/01/", ".headline:has-text('Room')")]
    [InlineData("languages/2026/03/02/01/ducha/", ".neighbours li:has-text('Room')")]
    [InlineData("languages/2026/03/02/01/ducha/", ".turn-on span")]
    [InlineData("languages/2026/03/02/01/ducha/", ".prose p span")]
    [InlineData("languages/2026/03/02/01/ducha/", "blockquote span")]
    public async Task Latin_quotation_marks_are_no_wider_than_a_letter(string path, string selector)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        var element = page.Locator(selector).First;
        Assert.InRange(await element.EvaluateAsync<double>(WidthOfQuote), .1, .65);
    }

    [Theory]
    [InlineData("languages/2026/03/02/01/ducha/", ".prose p")]
    [InlineData("languages/2026/03/02/01/chaguan/", ".prose p")]
    public async Task Chinese_quotation_marks_are_full_width(string path, string selector)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        Assert.Equal(1, await page.Locator(selector).First.EvaluateAsync<double>(WidthOfQuote), .01);
    }

    [Theory]
    [InlineData("ducha", "Noto Serif CJK SC", "Noto Sans CJK SC")]
    [InlineData("chashi", "Noto Serif CJK JP", "Noto Sans CJK JP")]
    [InlineData("dokseo", "Noto Serif CJK KR", "Noto Sans CJK KR")]
    [InlineData("chaguan", "Noto Serif CJK TC", "Noto Sans CJK TC")]
    [InlineData("visitors", "DejaVu Serif", "DejaVu Sans")]
    [InlineData("ghurfa", "DejaVu Sans", "DejaVu Sans")]
    public async Task An_article_in_another_language_uses_its_own_fonts_in_both_settings(string article, string serif, string sans)
    {
        await using var tab = await reader.Load($"languages/2026/03/02/01/{article}/");
        var page = tab.Page;
        Assert.Equal(serif, await FaceOf(page, ".article .prose p"));
        await page.EvaluateAsync("() => document.documentElement.dataset.face = 'sans'");
        Assert.Equal(sans, await FaceOf(page, ".article .prose p"));
    }

    [Theory]
    [InlineData("english/")]
    [InlineData("english/2026/03/02/")]
    [InlineData("english/2026/03/02/02/")]
    [InlineData("english/2026/03/02/02/#text")]
    [InlineData("english/2026/03/02/04-05/")]
    [InlineData("english/2026/03/02/06/")]
    [InlineData("english/2026/03/02/06/ezra/")]
    [InlineData("arabic/2026/03/02/01/square/")]
    public async Task Words_separated_by_spaces_neither_break_nor_run_together(string path)
    {
        await using var tab = await reader.Load(path, 320);
        var page = tab.Page;
        foreach (var width in (int[])[320, 390, 768])
        {
            await page.SetViewportSizeAsync(width, 900);
            var broken = await page.EvaluateAsync<string[]>(BrokenWords);
            Assert.True(broken.Length == 0, $"at {width}: {string.Join(", ", broken)}");
        }
        Assert.Empty(await page.EvaluateAsync<string[]>(Lines));
    }

    [Theory]
    [InlineData("english/2026/03/02/01/ferry/", "Published on Page 01")]
    [InlineData("arabic/2026/03/02/01/ferry/", "نُشر في الصفحة ٠١")]
    [InlineData("languages/2026/03/02-japanese/01/bashi/", "01面に掲載")]
    [InlineData("languages/2026/03/02-korean/01/dari/", "01면 게재")]
    [InlineData("languages/2026/03/02-taiwan/01/qiao/", "本文刊於01版")]
    [InlineData("2022/01/10/05/qingqi-fenjin/", "本文刊于05版")]
    public async Task The_place_of_an_article_is_worded_for_its_language(string path, string words)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        await Assertions.Expect(page.Locator(".on-page")).ToHaveTextAsync(words);
    }

    [Theory]
    [InlineData("japanese", "2026年3月2日", "月曜日")]
    [InlineData("korean", "2026년 3월 2일", "월요일")]
    [InlineData("taiwan", "2026年3月2日", "星期一")]
    [InlineData("hongkong", "2026年3月2日", "星期一")]
    public async Task The_date_is_written_as_the_language_writes_it(string edition, string date, string weekday)
    {
        await using var tab = await reader.Load($"languages/2026/03/02-{edition}/01/");
        var ear = await tab.Page.Locator(".ear-end").TextContentAsync();
        Assert.Contains(date, ear, StringComparison.Ordinal);
        Assert.Contains(weekday, ear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("taiwan", "公告")]
    [InlineData("hongkong", "通告")]
    public async Task Hong_Kong_says_some_things_differently(string edition, string notice)
    {
        await using var tab = await reader.Load($"languages/2026/03/02-{edition}/02/");
        await Assertions.Expect(tab.Page.Locator(".is-notice .label").First).ToHaveTextAsync(notice);
    }

    [Theory]
    [InlineData("2026/03/02-japanese/01/bashi/")]
    [InlineData("2026/03/02-japanese/02-03/")]
    [InlineData("2026/03/02-korean/")]
    [InlineData("2026/03/02-korean/01/")]
    [InlineData("2026/03/02-korean/01/dari/")]
    [InlineData("2026/03/02-korean/02-03/")]
    [InlineData("2026/03/02-taiwan/01/qiao/")]
    [InlineData("2026/03/02-hongkong/02-03/")]
    public async Task Lines_neither_begin_nor_end_with_a_mark_that_may_not_be_there(string path)
    {
        await using var tab = await reader.Load("languages/" + path, 320);
        foreach (var width in (int[])[320, 390, 820, 1440])
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await tab.Page.EvaluateAsync<string[]>(WrongLines));
        }
    }

    [Fact]
    public async Task Numbers_touch_what_they_count_in_Korean()
    {
        await using var tab = await reader.Load("languages/2026/03/02-korean/01/dari/");
        Assert.Equal("no-autospace", await AutospaceOf(".prose p"));
        Assert.Equal("no-autospace", await AutospaceOf(".ear-end b"));

        Task<string> AutospaceOf(string selector) =>
            tab.Page.Locator(selector).First.EvaluateAsync<string>("element => getComputedStyle(element).textAutospace");
    }

    // The font that most of an element's glyphs come from.
    private static async Task<string> FaceOf(IPage page, string selector)
    {
        // The answer about fonts does not wait for the layout after a change of style.
        await page.Locator(selector).First.EvaluateAsync("element => element.offsetHeight");
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("DOM.enable");
        await browser.SendAsync("CSS.enable");
        var root = (await browser.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var node = (await browser.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = selector }))!
            .Value.GetProperty("nodeId")
            .GetInt32();
        var fonts = (await browser.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = node }))!.Value.GetProperty("fonts");
        await browser.DetachAsync();
        return fonts.EnumerateArray().MaxBy(font => font.GetProperty("glyphCount").GetDouble()).GetProperty("familyName").GetString()!;
    }
}
