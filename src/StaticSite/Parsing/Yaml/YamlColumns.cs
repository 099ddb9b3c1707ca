namespace StaticSite.Parsing.Yaml;

/// <summary>Follows the indentation of keys down a text.</summary>
internal sealed class YamlColumns
{
    private readonly Stack<(int Column, string Key)> _open = new();

    // Of the line above.
    private bool _hasValue,
        _isItem;

    /// <summary>What is wrong with the place where a line begins, or null.</summary>
    public YamlHint? Find(YamlLine line)
    {
        if (!line.HasKey && !line.IsItem)
            return Continues(line);
        if (line.IsItem)
        {
            if (_hasValue && !_isItem && _open.TryPeek(out var key) && key.Column <= line.Indent)
                return new(line.Indent, $"'{key.Key}' already has a value, so no list can follow", "put the value into the list");
            while (_open.TryPeek(out var above) && above.Column > line.Indent)
                _open.Pop();
        }
        else if (OfKey(line) is { } hint)
            return hint;
        if (line.HasKey && !(_open.TryPeek(out var top) && top.Column == line.Column))
            _open.Push((line.Column, ""));
        if (line.HasKey)
            _open.Push((_open.Pop().Column, line.Key.ToString()));
        (_hasValue, _isItem) = (!line.Value.IsEmpty && !line.IsBlockText, line.IsItem);
        return null;
    }

    private YamlHint? OfKey(YamlLine line)
    {
        if (!_open.TryPeek(out var above))
            return null;
        if (line.Column > above.Column)
            return _hasValue
                ? new(
                    line.Column,
                    $"'{line.Key}' is indented further than '{above.Key}', which already has a value",
                    $"begin '{line.Key}' under '{above.Key}'"
                )
                : null;
        while (_open.TryPeek(out var outer) && outer.Column > line.Column)
            (above, _) = (_open.Pop(), 0);
        return _open.TryPeek(out var same) && same.Column == line.Column
            ? null
            : new(line.Column, $"'{line.Key}' does not begin under a key above it", $"begin '{line.Key}' under '{above.Key}'");
    }

    // Text that continues from the line above is indented further than its key.
    private YamlHint? Continues(YamlLine line) =>
        _open.TryPeek(out var above) && line.IsBesideKey(above.Column)
            ? new(
                line.Indent,
                "this line has no key",
                $"write 'key: value'; if it belongs to '{above.Key}', put it on that line, or indent it with spaces"
            )
            : null;
}
