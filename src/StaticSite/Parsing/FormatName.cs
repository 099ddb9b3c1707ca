namespace StaticSite.Parsing;

/// <summary>An output format as newspaper.yaml names it in <c>formats:</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="Summary">What it makes, in English, for the documentation.</param>
/// <param name="IsDefault">Whether it is made unless newspaper.yaml says otherwise.</param>
/// <param name="IsOffUnlessListed">Whether a list in <c>formats:</c> that does not name it turns it off; the list decides on the formats of
/// version 0.8.0 alone.</param>
/// <param name="IsOffAtNone">Whether <see cref="None"/> turns it off.</param>
internal sealed record FormatName(
    string Name,
    string Chinese,
    string Summary,
    bool IsDefault = true,
    bool IsOffUnlessListed = false,
    bool IsOffAtNone = false
)
{
    /// <summary>What a newspaper writes that wants none of the formats on which a list decides.</summary>
    public const string None = "none";
}
