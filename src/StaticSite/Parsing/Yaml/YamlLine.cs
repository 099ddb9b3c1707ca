namespace StaticSite.Parsing.Yaml;

/// <summary>A line of YAML as somebody who writes it sees it: a key and its value, or an item of a list.</summary>
internal readonly ref struct YamlLine
{
    private readonly ReadOnlySpan<char> _line;
    private readonly int _colon;

    private YamlLine(ReadOnlySpan<char> line, int indent, int column, int colon, int valueAt)
    {
        _line = line;
        (Indent, Column, _colon, ValueAt) = (indent, column, colon, valueAt);
    }

    /// <summary>Where the line begins.</summary>
    public int Indent { get; }

    /// <summary>Where its key or its text begins, after the hyphens of a list.</summary>
    public int Column { get; }

    /// <summary>Where its value begins.</summary>
    public int ValueAt { get; }

    /// <summary>Whether it is empty or a comment.</summary>
    public bool IsBlank => Column >= _line.Length || _line[Column] == '#';

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem => Column > Indent;

    /// <summary>Whether it has a key.</summary>
    public bool HasKey => _colon >= 0;

    /// <summary>The key; empty if there is none.</summary>
    public ReadOnlySpan<char> Key => HasKey ? _line[Column.._colon].TrimEnd() : [];

    /// <summary>The value without spaces and a comment after it.</summary>
    public ReadOnlySpan<char> Value
    {
        get
        {
            var value = _line[ValueAt..];
            if (value is ['#', ..])
                return [];
            var comment = value.IndexOf(" # ");
            return (comment < 0 ? value : value[..comment]).Trim();
        }
    }

    /// <summary>Whether the lines below it, if they are indented, are its text.</summary>
    public bool IsBlockText => (HasKey || IsItem) && Value is ['|' or '>'] or ['|' or '>', '+' or '-' or (>= '1' and <= '9')];

    /// <summary>Whether it continues the value of a key, but begins no further right than the key.</summary>
    /// <param name="indent">Where the line of the key begins.</param>
    public bool IsBesideKey(int indent) => !IsBlank && !IsItem && !HasKey && Indent <= indent && Value is not [']' or '}', ..];

    /// <summary>The line with its value in quotes.</summary>
    public string Quoted => HasKey ? $"{Key}: {YamlQuotes.Around(Value.ToString())}" : YamlQuotes.Around(Value.ToString());

    public static YamlLine Read(ReadOnlySpan<char> line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] == ' ')
            indent++;
        var column = indent;
        while (column + 1 < line.Length && line[column] == '-' && line[column + 1] == ' ')
        while (++column < line.Length && line[column] == ' ') { }
        var colon = ColonOf(line, column);
        var value = colon < 0 ? column : colon + 1;
        while (value < line.Length && line[value] is ' ' or '\t')
            value++;
        return new(line, indent, column, colon, value);
    }

    // A key ends in a colon and a space; quotes and brackets begin no key that an editor writes here, except in front of a page's number.
    private static int ColonOf(ReadOnlySpan<char> line, int column)
    {
        if (column < line.Length && line[column] is '[' or '{' or '#')
            return -1;
        var quote = column < line.Length && line[column] is '"' or '\'' ? line[(column + 1)..].IndexOf(line[column]) : -1;
        var from = quote < 0 ? column : column + quote + 2;
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == ':' && (i + 1 == line.Length || line[i + 1] is ' ' or '\t'))
                return i;
            if (quote >= 0 && line[i] != ' ')
                return -1;
        }
        return -1;
    }
}
