using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Reading an article: opening it from its photo, listening to it, sharing it, copying from it, going to the next issue.</summary>
public sealed class ReadingTests(Reader reader)
{
    private const string Article = "2022/01/10/05/qingqi-fenjin/";
    private const string WithReadings = "languages/2026/03/02/01/ducha/";

    // A machine whose voices arrive when the test says so.
    private const string Voices = """
        globalThis.said = [];
        const voices = [], speech = Object.assign(new EventTarget(), {
          speaking: false, getVoices: () => voices,
          speak: words => { speech.speaking = true; said.push(words); }, cancel: () => speech.speaking = false,
        });
        globalThis.arrive = lang => { voices.push({ lang }); speech.dispatchEvent(new Event('voiceschanged')); };
        Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
        globalThis.SpeechSynthesisUtterance = function (text) { this.text = text; };
        """;

    [Theory]
    [InlineData("states/", ".lead .photo a")]
    [InlineData("states/2026/03/02/01/", ".lead .photo a")]
    [InlineData("states/2026/03/02/01/", ".cell:not(.lead) .photo a")]
    [InlineData("states/2026/03/02/06/", ".photo-grid .photo a")]
    [InlineData("english/2026/03/02/04-05/", ".half .story .photo a")]
    public async Task The_photo_of_a_teaser_links_to_the_article(string path, string photo)
    {
        await using var tab = await reader.Load(path, script: false);
        var page = tab.Page;
        var link = page.Locator(photo).First;
        var article = await link.EvaluateAsync<string>("link => link.closest('article').querySelector('.headline a, .label a').href");
        await link.ClickAsync();
        Assert.Equal(article, page.Url);
        await Assertions.Expect(page.Locator(LargePhotoTests.Large)).ToHaveCountAsync(0);
        await page.Locator(".enlarge").First.ClickAsync();
        await Assertions.Expect(page.Locator(LargePhotoTests.Large)).ToHaveCountAsync(1);
        Assert.StartsWith(article + "#", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_aloud_is_offered_once_there_is_a_voice_for_the_language()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync(Voices);
        await page.GotoAsync(reader.Find(WithReadings));
        var speak = page.GetByRole(AriaRole.Button, new() { Name = "朗读全文" });
        await Assertions.Expect(speak).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => arrive('en-GB')");
        await Assertions.Expect(speak).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => arrive('zh_CN')");
        await Assertions.Expect(speak).ToBeVisibleAsync();

        // Foreign words use a voice of their language, and ruby annotations are not read aloud in addition to their base.
        await speak.ClickAsync();
        await page.WaitForFunctionAsync("() => said.length");
        Assert.Equal("zh_CN", await page.EvaluateAsync<string>("() => said[0].voice.lang"));
        var said = string.Concat(await page.EvaluateAsync<string[]>("() => said.map(words => words.text)"));
        Assert.Contains("取名汧边书房", said, StringComparison.Ordinal);
        Assert.DoesNotContain("qiān", said, StringComparison.Ordinal);

        // Reading can be started again at the end, or when the machine cannot go on.
        await page.EvaluateAsync("() => { speechSynthesis.speaking = false; said.at(-1).onerror(); }");
        await Assertions.Expect(speak).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_voice_or_speech_synthesis_reading_aloud_is_not_offered()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        await page.AddInitScriptAsync("Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined })");
        await page.GotoAsync(reader.Root + Article);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "打印" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-tool=speak]")).ToBeHiddenAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Copying_the_address_is_announced_and_sharing_is_offered_again_later()
    {
        await using var window = await reader.Open();
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await window.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'share', { value: undefined })");
        await page.GotoAsync(reader.Root + Article);
        var status = page.GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToHaveTextAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "分享" }).ClickAsync();
        await Assertions.Expect(status).ToHaveTextAsync("已复制链接");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "已复制链接" })).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync(10_000);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "分享" })).ToBeVisibleAsync();
        await Assertions.Expect(status).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Without_https_the_address_is_shown_so_that_it_can_be_copied()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        var (faults, shown) = (new List<string>(), new TaskCompletionSource<string>());
        page.PageError += (_, error) => faults.Add(error);
        page.Dialog += (_, dialog) =>
        {
            shown.SetResult(dialog.DefaultValue);
            _ = dialog.DismissAsync();
        };
        await page.AddInitScriptAsync(
            "for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, { value: undefined })"
        );
        await page.GotoAsync(reader.Root + Article);
        await page.GetByRole(AriaRole.Button, new() { Name = "分享" }).ClickAsync();
        Assert.Equal(page.Url, await shown.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Copied_text_has_no_ruby_annotations_marks_or_hidden_words()
    {
        await using var window = await reader.Open();
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await window.NewPageAsync();
        Assert.Contains("取名汧边书房。", await Copy(reader.Find(WithReadings)), StringComparison.Ordinal);
        var copied = await Copy(reader.Root + Article);
        Assert.Contains("擎旗奋进", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("看大图", copied, StringComparison.Ordinal);

        async Task<string> Copy(string address)
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("() => getSelection().selectAllChildren(document.querySelector('.article'))");
            await page.Keyboard.PressAsync("Control+C");
            var text = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
            Assert.DoesNotContain("■", text, StringComparison.Ordinal);
            Assert.DoesNotContain("■", await page.Locator(".article").InnerTextAsync(), StringComparison.Ordinal);
            Assert.DoesNotMatch("qiān|guàn", text);
            return text;
        }
    }

    [Theory]
    [InlineData("states/2026/03/02/01/a02/", "a02")]
    [InlineData("states/2026/03/02/09/poem/", "poem")]
    public async Task The_list_of_the_page_marks_the_current_article(string path, string article)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        var current = page.Locator(".neighbours [aria-current=page]");
        await Assertions.Expect(current).ToHaveCountAsync(1);
        Assert.EndsWith($"/{article}/", await current.EvaluateAsync<string>("link => link.href"), StringComparison.Ordinal);
        const string Style = "link => [getComputedStyle(link).color, getComputedStyle(link).fontWeight]";
        var other = page.Locator(".neighbours a:not([aria-current])").First;
        Assert.NotEqual(await other.EvaluateAsync<string[]>(Style), await current.EvaluateAsync<string[]>(Style));
    }

    [Theory]
    [InlineData("2022/01/10/05/")]
    [InlineData(Article)]
    [InlineData("2022/01/10/")]
    public async Task On_a_phone_the_previous_and_next_issues_can_be_reached(string path)
    {
        await using var tab = await reader.Load(path, 390, script: false);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "上一期" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/07-evening/");
        await page.GetByRole(AriaRole.Link, new() { Name = "下一期" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/10/");
    }
}
