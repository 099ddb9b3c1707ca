using System.Buffers;
using System.Globalization;
using StaticSite.Formats.Search;
using StaticSite.Tests.Discovery;
using Xunit;

namespace StaticSite.Tests.Searching;

/// <summary>The index has every term of what is published, and nothing else.</summary>
public sealed class SearchIndexes
{
    private const string Settings = "url: https://paper.example\n";

    [Theory]
    [InlineData("Ａ５ Ｔ恤", "a5 t恤")]
    [InlineData("5G 基站，AK-47！", "5g基站 ak 47")]
    [InlineData("經濟發展 与 经济发展", "经济发展与经济发展")]
    [InlineData("Café ÉCOLE straße", "cafe ecole strasse")]
    [InlineData("甲，乙 丙", "甲 乙丙")]
    [InlineData("서울 시청", "서울시청")]
    [InlineData("カタカナ・ひらがな", "カタカナ ひらがな")]
    [InlineData("𠮷野家 😀 好", "𠮷野家 好")]
    [InlineData("㎡ ½", "m2")]
    [InlineData("  ", "")]
    public void A_text_has_a_form_that_is_searched(string text, string form) => Assert.Equal(form, FormOf(text));

    [Fact]
    public void Every_two_characters_and_every_word_are_found_where_they_are_and_nowhere_else()
    {
        using var newspaper = new PublishedNewspaper(Settings);
        var random = new Random(1);
        var texts = new Dictionary<(string Issue, int Article), List<string>>();
        for (var day = 1; day <= 20; day++)
        {
            var date = new DateOnly(2021, 12, 1).AddDays(day);
            for (var i = 0; i < 5; i++)
            {
                var (title, body) = (Invent(random, 8), Invent(random, 120));
                newspaper.Write(
                    $"{date.ToString("yyyy'/'MM'-'dd", CultureInfo.InvariantCulture)}/01/{i + 1:00}-a{i}.md",
                    $"---\ntitle: \"{title}\"\n---\n{body}\n"
                );
                texts[(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), i)] = [FormOf(title), FormOf(body)];
            }
        }
        newspaper.Publish();
        var index = new PublishedIndex(newspaper);
        var terms = index.Found.Select(found => found.Term).Distinct().Where(term => term[0] != SearchTerms.Mark).ToArray();
        Assert.NotEmpty(terms);
        foreach (var term in terms.Where(term => !SearchTerms.IsCapped(term)))
            Assert.Equal(
                texts.Where(text => text.Value.Any(form => TermsOf(form).Contains(term))).Select(text => text.Key).Order(),
                index.Of(term)
            );
        Assert.Equal(
            texts.Values.SelectMany(forms => forms).SelectMany(TermsOf).Distinct().Order(StringComparer.Ordinal),
            terms.Where(term => !SearchTerms.IsCapped(term)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_term_is_ranked_by_the_best_place_where_it_stands()
    {
        using var newspaper = new PublishedNewspaper(Settings);
        newspaper.WriteImage("2022/01-10/01/01-a/b.png");
        newspaper.Write("2022/01-10/01/01-a/b.md", "图说丙丁\n");
        newspaper.Write(
            "2022/01-10/01/01-a/index.md",
            "---\ntitle: 标题甲乙\nsubtitle: 副题戊己\nbyline: 记者庚辛\n---\n正文甲乙，戊己，丙丁。\n\n## 小标题壬癸\n\n壬癸。\n"
        );
        newspaper.Publish();
        var index = new PublishedIndex(newspaper);
        Assert.Equal(
            [("甲乙", 0), ("戊己", 1), ("壬癸", 1), ("丙丁", 2), ("庚辛", 3), ("正文", 3)],
            ((string[])["甲乙", "戊己", "壬癸", "丙丁", "庚辛", "正文"]).Select(term =>
                (term, index.Found.Single(found => found.Term == term).Place)
            )
        );
    }

    [Fact]
    public void What_is_not_published_is_nowhere_in_it()
    {
        using var newspaper = new PublishedNewspaper(Settings);
        newspaper.Write("2022/01-10/01/01-a.md", "---\ntitle: 出版\n---\n出版的正文。\n");
        newspaper.Write("2022/01-10/01/02-b.md", "---\ntitle: 草稿\nstatus: draft\n---\n秘密。\n");
        newspaper.Write("2022/01-10/01/03-c.md", "---\ntitle: 后来\npublished: 2022-02-01T06:00\n---\n秘密。\n");
        newspaper.Write("2022/01-10/01/04-d.md", "---\ntitle: 撤稿\nstatus: withdrawn\n---\n秘密。\n");
        newspaper.Write("2022/01-10/01/05-e.md", "---\ntitle: 推销\nkind: advertisement\n---\n秘密。\n");
        newspaper.Write("2022/01-20/01/01-f.md", "---\ntitle: 未来\n---\n秘密。\n");
        newspaper.Publish();
        AssertNowhere(newspaper, "秘密", "草稿", "后来", "撤稿", "推销", "未来");
        // What is withdrawn later leaves, whatever block it was in.
        newspaper.Now = "2022-03-01";
        newspaper.Publish();
        Assert.Equal([("2022-01-10", 1), ("2022-01-20", 0)], new PublishedIndex(newspaper).Of("秘密"));
        newspaper.Write("2022/01-10/01/03-c.md", "---\ntitle: 后来\nstatus: withdrawn\n---\n秘密。\n");
        newspaper.Write("2022/01-20/01/01-f.md", "---\ntitle: 未来\nstatus: withdrawn\n---\n秘密。\n");
        newspaper.Write("2022/01-20/01/02-g.md", "---\ntitle: 别的\n---\n别的。\n");
        newspaper.Publish();
        AssertNowhere(newspaper, "秘密", "后来", "未来");
    }

    [Fact]
    public void Standing_pages_and_continued_articles_are_in_it()
    {
        using var newspaper = new PublishedNewspaper(Settings);
        newspaper.Write("about.md", "---\ntitle: 关于本报\n---\n创刊词。\n");
        newspaper.Write("2022/01-10/01/01-a.md", "---\ntitle: 上篇\ncontinued-on: 02/b\n---\n前文。\n");
        newspaper.Write("2022/01-10/02/01-b.md", "---\ntitle: 下篇\n---\n后文。\n");
        newspaper.Publish();
        var index = new PublishedIndex(newspaper);
        Assert.Equal([("", 0)], index.Of("创刊"));
        Assert.Equal([("2022-01-10", 0)], index.Of("后文"));
    }

    [Fact]
    public void A_new_issue_rewrites_the_newest_block_and_an_edit_the_files_of_its_terms()
    {
        using var newspaper = new PublishedNewspaper(Settings);
        newspaper.Now = "2023-01-01";
        for (var day = 0; day < 75; day++)
            WriteDay(newspaper, day);
        newspaper.Publish();
        Assert.Equal([64, 8, 3], new PublishedIndex(newspaper).Blocks.Select(block => block.Issues.Count));
        WriteDay(newspaper, 75);
        var before = new PublishedIndex(newspaper).Blocks;
        newspaper.Publish();
        var after = new PublishedIndex(newspaper).Blocks;
        Assert.Equal(before.Take(2).SelectMany(block => block.Files), after.Take(2).SelectMany(block => block.Files));
        // In a large block, a few words are in a few files.
        newspaper.Write("2022/01-01/01/01-a0.md", "---\ntitle: 第0天\n---\n这一天的新闻。换了几个字。\n");
        newspaper.Publish();
        var edited = new PublishedIndex(newspaper).Blocks;
        Assert.Equal(after.Skip(1).SelectMany(block => block.Files), edited.Skip(1).SelectMany(block => block.Files));
        Assert.InRange(after[0].Files.Except(edited[0].Files).Count(), 1, after[0].Files.Length - 1);
    }

    [Fact]
    public void Of_single_characters_a_block_has_the_newest_articles()
    {
        using var newspaper = new PublishedNewspaper(Settings);
        newspaper.Now = "2023-01-01";
        for (var day = 0; day < 128; day++)
            WriteDay(newspaper, day);
        newspaper.Publish();
        var found = new PublishedIndex(newspaper).Of("新").ToArray();
        Assert.Equal(SearchTerms.MostOfOne, found.Length);
        Assert.Equal("2022-05-08", found.Max().Issue);
        Assert.Equal(128, new PublishedIndex(newspaper).Of("新闻").Count());
    }

    [Theory]
    [InlineData("formats: none\n", false)]
    [InlineData("formats: { search: off }\n", false)]
    [InlineData("formats: [ feeds ]\n", true)]
    [InlineData("", true)]
    public void It_is_made_unless_it_is_switched_off(string formats, bool isMade)
    {
        using var newspaper = new PublishedNewspaper(Settings + formats);
        newspaper.Write("2022/01-10/01/01-a.md", "---\ntitle: 标题\n---\n正文。\n");
        newspaper.Publish();
        Assert.Equal(isMade, newspaper.Has("search/index.html"));
        Assert.Equal(isMade, newspaper.Has("opensearch.xml"));
        Assert.Equal(isMade, newspaper.Read("2022/01/10/01/a/index.html").Contains("class=\"to-search\"", StringComparison.Ordinal));
    }

    private static void WriteDay(PublishedNewspaper newspaper, int day) =>
        newspaper.Write(
            new DateOnly(2022, 1, 1).AddDays(day).ToString("yyyy'/'MM'-'dd", CultureInfo.InvariantCulture) + $"/01/01-a{day}.md",
            $"---\ntitle: 第{day}天\n---\n这一天的新闻。\n"
        );

    private static void AssertNowhere(PublishedNewspaper newspaper, params string[] terms)
    {
        var index = new PublishedIndex(newspaper);
        Assert.All(terms, term => Assert.Empty(index.Of(term)));
        foreach (var file in newspaper.Files.Where(file => file.StartsWith("search/", StringComparison.Ordinal)))
            Assert.All(terms, term => Assert.DoesNotContain($"\"{term}\"", newspaper.Read(file), StringComparison.Ordinal));
    }

    private static string FormOf(string text)
    {
        var form = new ArrayBufferWriter<char>();
        SearchForm.Append(form, text);
        return form.WrittenSpan.ToString();
    }

    // What is looked up: not by the code under test.
    private static IEnumerable<string> TermsOf(string form)
    {
        foreach (var run in form.Split(' '))
        {
            var word = "";
            for (var i = 0; i <= run.Length; i++)
            {
                var isDense = i == run.Length || run[i] > '\u3000';
                if (!isDense)
                {
                    word += run[i];
                    continue;
                }
                if (word.Length > 0)
                    yield return word;
                if (word.Length > 1)
                    yield return word[..2] + "*";
                word = "";
            }
            for (var i = 0; i + 1 < run.Length; i++)
                if (run[i] > '\u3000' || run[i + 1] > '\u3000')
                    yield return run.Substring(i, 2);
        }
    }

    // Few characters, so that they meet often.
    private static string Invent(Random random, int length) =>
        "文" + string.Concat(Enumerable.Range(0, length).Select(_ => "一二三四五六七八九十经济發展發展5gAI，。 K"[random.Next(24)]));
}
