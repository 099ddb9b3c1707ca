using System.Globalization;

namespace StaticSite.Model;

/// <summary>A page's number, such as 05, A01 or 特1: up to two letters, which are its group, and up to three digits.</summary>
/// <param name="Text">The number as it is written; this is how it is shown and addressed.</param>
/// <param name="Group">The letters, upper-case; empty if there are none.</param>
/// <param name="Number">The digits' value.</param>
internal readonly record struct PageNumber(string Text, string Group, int Number)
{
    /// <summary>Reads a number; false if the text is not one.</summary>
    public static bool TryParse(string text, out PageNumber number)
    {
        number = default;
        var letters = 0;
        while (letters < text.Length && char.IsLetter(text[letters]))
            letters++;
        var digits = text.AsSpan(letters);
        if (letters > 2 || digits.Length is 0 or > 3 || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        number = new(text, text[..letters].ToUpperInvariant(), int.Parse(digits, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Whether both mean the same page: 05 and 5 do.</summary>
    public bool IsSamePage(PageNumber other) => Group == other.Group && Number == other.Number;
}
