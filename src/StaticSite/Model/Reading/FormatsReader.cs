using System.Collections.Immutable;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>
/// Reads <c>formats:</c>. A map switches formats on and off. A list names those that are on; it decides on the formats of version 0.8.0,
/// and leaves the others as they are by default.
/// </summary>
internal static class FormatsReader
{
    private const string Key = "formats";

    /// <summary>The names of the formats that are on.</summary>
    /// <param name="keys">newspaper.yaml.</param>
    /// <param name="formats">All existing formats.</param>
    public static ImmutableArray<string> Read(MapReader keys, ImmutableArray<FormatName> formats)
    {
        if (keys.IsMap(Key))
        {
            var switches = keys.Nested(Key, KeySets.Formats(formats))!;
            return Names(format => switches.Choice(format.Name) is { } choice ? choice.Value == "on" : format.IsDefault);
        }
        var listed = keys.Choices(Key).Select(format => format.Value).ToArray();
        var isNone = listed.Contains(FormatName.None);
        return Names(format =>
            listed.Contains(format.Name)
            || format.IsDefault && !(listed.Length > 0 && format.IsOffUnlessListed) && !(isNone && format.IsOffAtNone)
        );

        ImmutableArray<string> Names(Func<FormatName, bool> isOn) => [.. formats.Where(isOn).Select(format => format.Name)];
    }
}
