namespace StaticSite.Diagnostics;

/// <summary>Removes invisible characters from a file's text and reports their positions.</summary>
internal sealed class InvisibleCharacterFilter
{
    private const int Most = 20;

    private readonly List<(char Character, SourceSpan Span)> _places = [];
    private int _count;

    /// <summary>A file's text without them; each is reported at its place.</summary>
    public string LeaveOut(SourceText source)
    {
        for (var at = 0; _places.Count < Most; at++)
        {
            if (source.Text.AsSpan(at).IndexOfAny(InvisibleCharacters.Characters) is not (>= 0 and var step))
                break;
            at += step;
            _places.Add((source.Text[at], source.Span(at, 1)));
        }
        return Without(source.Text);
    }

    /// <summary>A piece of text without them; they are reported together, at the position of the piece.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="span">Its place in the source.</param>
    public string LeaveOut(string text, SourceSpan span)
    {
        var first = text.AsSpan().IndexOfAny(InvisibleCharacters.Characters);
        if (first < 0)
            return text;
        if (_places.Count < Most)
            _places.Add((text[first], span));
        return Without(text);
    }

    /// <summary>Reports what was left out; if there is a lot, only the first places.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        for (var i = 0; i < _places.Count; i++)
        {
            var (character, span) = _places[i];
            var others = i == _places.Count - 1 ? _count - _places.Count : 0;
            diagnostics.Add(
                Rules.UnseenCharacter,
                span,
                others > 0
                    ? (Phrase)$"the invisible character U+{(int)character:X4} and {others} more like it are left out"
                    : $"the invisible character U+{(int)character:X4} is left out",
                "delete it; text copied from web pages and layout programs often has some"
            );
        }
    }

    private string Without(string text)
    {
        var seen = string.Concat(text.Where(c => !InvisibleCharacters.Characters.Contains(c)));
        _count += text.Length - seen.Length;
        return seen;
    }
}
