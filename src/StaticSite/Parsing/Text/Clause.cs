using System.Collections.Immutable;

namespace StaticSite.Parsing.Text;

/// <summary>A part of a headline that should stay on one line, and the mark or space that ends it.</summary>
public sealed record Clause(string Text, string? Mark)
{
    /// <summary>Splits a headline at its spaces and pauses; a headline in a language with spaces is one clause.</summary>
    public static ImmutableArray<Clause> Split(string headline)
    {
        if (!HasHan(headline))
            return [new(headline, null)];
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var start = 0;
        for (var i = 0; i < headline.Length; i++)
        {
            if (!EndsClause(headline, i))
                continue;
            clauses.Add(new(headline[start..i], headline[i].ToString()));
            start = i + 1;
        }
        if (start < headline.Length)
            clauses.Add(new(headline[start..], null));
        return clauses.ToImmutable();
    }

    private static bool HasHan(string text)
    {
        foreach (var c in text)
            if (Cjk.IsHan(c))
                return true;
        return false;
    }

    private static bool EndsClause(string text, int i) =>
        i > 0
        && i + 1 < text.Length
        && text[i] switch
        {
            '，' or '；' or '：' or '？' or '！' or '。' => !Cjk.IsPunctuation(text[i + 1]),
            ' ' or '\u3000' => Cjk.IsCjk(text[i - 1]) && Cjk.IsCjk(text[i + 1]),
            _ => false,
        };
}
