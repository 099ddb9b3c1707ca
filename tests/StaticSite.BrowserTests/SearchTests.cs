using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaticSite.Tests.Hostile;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The search page, as readers use it.</summary>
public sealed class SearchTests(Reader reader)
{
    private const string Hits = ".hits li:not([hidden])";

    [Fact]
    public async Task A_word_typed_into_the_bar_is_found_with_its_place_and_leads_there()
    {
        await using var tab = await reader.Load("2022/01/10/05/", 1440);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox).FillAsync("全民反诈");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Searching("全民反诈"));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("找到1篇");
        await Assertions.Expect(page.Locator(Hits)).ToContainTextAsync("2022年1月10日");
        await Assertions.Expect(page.Locator(Hits)).ToContainTextAsync("05版：专版");
        await Assertions.Expect(page.Locator(Hits + " mark")).ToHaveTextAsync("全民反诈");
        await page.Locator(Hits).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/10/05/qingqi-fenjin/");
        // The browser scrolls to the text of the fragment.
        await Assertions.Expect(page.GetByText("推行“全民反诈”活动")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_phone_one_tap_leads_to_the_search()
    {
        await using var tab = await reader.Load("2022/01/10/05/qingqi-fenjin/", 390);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "搜索", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(reader.Root + "search/");
    }

    [Fact]
    public async Task What_is_typed_is_searched_after_a_pause_and_never_while_it_is_composed()
    {
        await using var tab = await reader.Load("search/");
        var page = tab.Page;
        await page.Locator("[name=q]").PressSequentiallyAsync("反诈");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("找到1篇");
        await Assertions.Expect(page).ToHaveURLAsync(Searching("反诈"));
        await page.EvaluateAsync(
            """
            () => {
              const field = document.querySelector('[name=q]');
              field.dispatchEvent(new CompositionEvent('compositionstart'));
              field.value = 'fan zha zhong';
              field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
              field.form.requestSubmit();
            }
            """
        );
        // Longer than the pause; nothing has changed.
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 700))");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("找到1篇");
        await page.EvaluateAsync(
            """
            () => {
              const field = document.querySelector('[name=q]');
              field.value = '没有这样的话';
              field.dispatchEvent(new CompositionEvent('compositionend'));
            }
            """
        );
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("没有找到。可以");
        await Assertions.Expect(page.Locator(".hits li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Filters_are_part_of_the_address_and_the_back_button_undoes_them()
    {
        await using var tab = await reader.Load("search/?q=" + Uri.EscapeDataString("报纸"));
        var page = tab.Page;
        await Assertions.Expect(page.Locator(Hits).Nth(1)).ToBeVisibleAsync();
        var all = await page.GetByRole(AriaRole.Status).TextContentAsync();
        await page.GetByText("筛选").ClickAsync();
        await page.GetByLabel("版名").SelectOptionAsync("副刊");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).Not.ToHaveTextAsync(all!);
        await Assertions.Expect(page.Locator(Hits).First).ToContainTextAsync("副刊");
        var shared = page.Url;
        Assert.Contains("page=" + Uri.EscapeDataString("副刊"), shared, StringComparison.Ordinal);
        var few = await page.GetByRole(AriaRole.Status).TextContentAsync();

        await page.GotoAsync(shared + "&to=2022-01-08");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("没有找到");
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(few!);
        await Assertions.Expect(page.GetByLabel("版名")).ToHaveValueAsync("副刊");
    }

    [Theory]
    [InlineData("kind=poem", "问刘十九")]
    [InlineData("edition=evening", "问刘十九")]
    [InlineData("author=" + "张锦程", "擎旗奋进 靠前担当")]
    [InlineData("from=2022-01-07&to=2022-01-07&kind=notice", "样报休刊两天")]
    public async Task Filters_narrow_the_search(string filter, string title)
    {
        // A word that many articles have.
        await using var tab = await reader.Load("search/?" + filter + "&q=" + Uri.EscapeDataString(title[..2]));
        await Assertions.Expect(tab.Page.Locator(Hits + " h2")).ToHaveTextAsync([title]);
    }

    [Theory]
    [InlineData("國家反詐中心", "擎旗奋进 靠前担当")]
    [InlineData("\"靠前担当\" 警史馆", "擎旗奋进 靠前担当")]
    [InlineData("反诈 -报纸", "擎旗奋进 靠前担当")]
    [InlineData("ａｐｐ注册量", "擎旗奋进 靠前担当")]
    [InlineData("王硕 警史馆", "擎旗奋进 靠前担当")]
    public async Task Queries_are_read_as_readers_mean_them(string query, string title)
    {
        await using var tab = await reader.Load("search/?q=" + Uri.EscapeDataString(query));
        await Assertions.Expect(tab.Page.Locator(Hits + " h2")).ToHaveTextAsync([title]);
    }

    [Fact]
    public async Task A_standing_page_is_found()
    {
        await using var tab = await reader.Load("search/?q=" + Uri.EscapeDataString("无障碍说明"));
        await Assertions.Expect(tab.Page.Locator(Hits + " a").First).ToHaveAttributeAsync("href", new Regex("/accessibility/"));
    }

    [Fact]
    public async Task Other_forms_of_a_word_come_after_it_and_are_counted_apart()
    {
        await using var tab = await reader.Load("english/search/?q=readers");
        var page = tab.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("^Found: 0 Also [1-9]"));
        await Assertions.Expect(page.Locator(Hits + " mark").First).ToHaveTextAsync("reading");
    }

    [Fact]
    public async Task Who_comes_from_an_issue_may_search_that_one_alone()
    {
        await using var tab = await reader.Load("2022/01/07/01/", 1440);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox).FillAsync("报");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "只看2022-01-07" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("from=2022-01-07&to=2022-01-07"));
        await Assertions.Expect(page.Locator(Hits).First).ToContainTextAsync("2022年1月7日");
    }

    [Fact]
    public async Task The_keyboard_leads_from_the_field_to_the_hits()
    {
        await using var tab = await reader.Load("search/");
        var page = tab.Page;
        await page.Locator("[name=q]").FillAsync("反诈");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Hits)).ToHaveCountAsync(1);
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(Hits).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_the_form_leads_to_the_archive_and_the_indexes()
    {
        await using var tab = await reader.Load("2022/01/10/05/", 1440, script: false);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox).FillAsync("反诈");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("浏览器关闭了脚本")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "往期报纸" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "archive/");
    }

    [Theory]
    [InlineData(Place.Path, "找到1篇")]
    [InlineData(Place.Disk, "从磁盘直接打开时")]
    public async Task It_works_under_a_path_and_says_why_it_does_not_on_disk(Place place, string said)
    {
        await using var tab = await reader.Load(
            reader.AddressOf(place) + (place == Place.Disk ? "2022/01/10/05/index.html" : "2022/01/10/05/"),
            1440
        );
        var page = tab.Page;
        await page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox).FillAsync("反诈");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(said);
    }

    [Fact]
    public async Task A_preview_says_that_it_has_no_index()
    {
        using var workspace = new Workspace();
        await using var tab = await reader.Load(workspace.Address + "search/?q=" + Uri.EscapeDataString("长文"));
        // The preview has a status of its own, outside of the page.
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("预览时不建索引");
    }

    [Fact]
    public async Task Queries_are_text_whatever_they_contain()
    {
        await using var window = await reader.Open();
        await window.AddInitScriptAsync(
            """
            window.happened = [];
            for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => window.happened.push(name);
            addEventListener('securitypolicyviolation', event => window.happened.push(`${event.violatedDirective} ${event.blockedURI}`));
            """
        );
        var page = await window.NewPageAsync();
        page.Request += (_, request) => Assert.StartsWith(reader.Root, request.Url, StringComparison.Ordinal);
        foreach (var payload in Payloads.Texts.Where(text => text.Length < 2000))
        {
            await page.GotoAsync(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0}search/?q={1}&author={1}&page={1}",
                    reader.Root,
                    Uri.EscapeDataString(payload)
                )
            );
            await page.WaitForFunctionAsync("() => !/正在搜索/.test(document.querySelector('.search-state').textContent)");
            Assert.Empty(await page.EvaluateAsync<string[]>("() => window.happened"));
            Assert.Equal(0, await page.Locator("main :is(img, svg, iframe, object, embed, style)").CountAsync());
        }
    }

    // A question mark is special in the addresses that Playwright expects.
    private static Regex Searching(string query) => new(Regex.Escape("/search/?q=" + Uri.EscapeDataString(query)) + "$");
}
