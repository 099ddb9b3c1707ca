using System.Net;
using StaticSite.Cli.Serving;
using StaticSite.Tests.Hostile;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Attacks in a newspaper's texts have no effect in a browser, with the site's headers or without them.</summary>
public sealed class InjectionTests(Reader reader)
{
    private const int Newspapers = 6;

    // Each newspaper shifts the payloads, so that each payload appears in a different field of every newspaper.
    public static TheoryData<int> Shifts { get; } = [.. Enumerable.Range(0, Newspapers)];

    [Theory]
    [MemberData(nameof(Shifts))]
    public async Task No_script_runs_no_request_leaves_the_site_and_no_CSP_rule_is_violated(int shift)
    {
        var input = Directory.CreateTempSubdirectory("static-site-");
        try
        {
            string[] payloads = [.. Payloads.Texts.Except(Payloads.Unclosed)];
            var texts = Enumerable.Range(0, payloads.Length).Select(i => "正文 " + payloads[(i + shift * 10) % payloads.Length]).ToArray();
            foreach (var (path, text) in EveryField.Files(texts))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(input.FullName, path))!);
                await File.WriteAllTextAsync(Path.Combine(input.FullName, path), text, TestContext.Current.CancellationToken);
            }
            File.Copy(
                Path.Combine(Repository.Root, "input/2022/01-10/05/01-qingqi-fenjin/household-service.jpg"),
                Path.Combine(input.FullName, EveryField.Photo)
            );
            using var published = new Published(input.FullName, "2022-06-01T12:00", photos: EveryField.Photo);
            using var server = Server.Start(published.Output, "/", IPAddress.Loopback, 0);
            var happened = new List<string>();
            foreach (var root in (string[])[server.Address, new Uri(published.Output + "/").AbsoluteUri])
                happened.AddRange(await Read(published, root));
            Assert.True(happened.Count == 0, string.Join('\n', happened));
        }
        finally
        {
            input.Delete(true);
        }
    }

    // Opens every page and hovers over, focuses and changes everything on it, as readers do.
    private async Task<IReadOnlyList<string>> Read(Published published, string root)
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
        var happened = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            happened.Add($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(root, StringComparison.Ordinal))
                happened.Add($"asked for {request.Url}");
        };
        foreach (var path in published.Pages.Where(path => path != "404.html"))
        {
            await page.GotoAsync(root + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            var here = await page.EvaluateAsync<string[]>(
                """
                () => {
                  for (const element of document.querySelectorAll('*')) {
                    element.focus?.();
                    for (const name of ['mouseover', 'pointerenter', 'focus', 'toggle', 'error', 'load', 'animationstart'])
                      element.dispatchEvent(new Event(name, { bubbles: name == 'mouseover' }));
                  }
                  return window.happened;
                }
                """
            );
            happened.AddRange(here.Select(what => $"{path}: {what}"));
            if (Uri.UnescapeDataString(page.Url) != root + path)
                happened.Add($"{path}: led to {page.Url}");
        }
        return happened;
    }
}
