using BenchmarkDotNet.Attributes;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;

namespace StaticSite.Benchmarks.Stages;

/// <summary>The stages of one article's text.</summary>
public class TextStages
{
    private readonly SourceText _source = SampleArchive.Article;
    private readonly TextRules _rules = new() { NormalizesPunctuation = true };
    private readonly int _bodyStart;
    private readonly string _body;
    private readonly string _halfWidth;

    /// <summary>Reads the article and finds its body.</summary>
    public TextStages()
    {
        _bodyStart = FrontMatter.Split(_source, new()).BodyStart;
        _body = _source.Text[_bodyStart..];
        _halfWidth = _body.Replace('，', ',').Replace('：', ':');
    }

    /// <summary>Front matter.</summary>
    [Benchmark]
    public object SplitFrontMatter() => FrontMatter.Split(_source, new());

    /// <summary>Markdown, and the rules of Chinese typography.</summary>
    [Benchmark]
    public object ParseMarkdown() => MarkdownParser.Parse(_source, _bodyStart, _rules, new());

    /// <summary>Normalization form C, on a text that is already in it.</summary>
    [Benchmark]
    public string NormalizeForm() => Nfc.Normalize(_body);

    /// <summary>Punctuation that is already correct.</summary>
    [Benchmark]
    public string? KeepPunctuation() => Punctuation.Normalize(_body, '\0', '\0', out _);

    /// <summary>Punctuation that has to change.</summary>
    [Benchmark]
    public string? NormalizePunctuation() => Punctuation.Normalize(_halfWidth, '\0', '\0', out _);
}
