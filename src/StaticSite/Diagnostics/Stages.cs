namespace StaticSite.Diagnostics;

/// <summary>The stages that a build's time is divided into.</summary>
internal static class Stages
{
    /// <summary>Reads the index of the newspaper and the theme.</summary>
    public const string Open = "open";

    /// <summary>Looks whether files have changed since the last build.</summary>
    public const string Compare = "compare";

    /// <summary>Reads and parses issues.</summary>
    public const string Read = "read";

    /// <summary>Checks them.</summary>
    public const string Check = "check";

    /// <summary>Examines and encodes images.</summary>
    public const string Images = "images";

    /// <summary>Collects what formats keep of issues.</summary>
    public const string Collect = "collect";

    /// <summary>Looks for related articles in earlier issues, and waits for these.</summary>
    public const string LookBack = "look back";

    /// <summary>Renders pages.</summary>
    public const string Render = "render";

    /// <summary>Makes the files of output formats.</summary>
    public const string Formats = "formats";

    /// <summary>Compares files with those of the last build and writes them.</summary>
    public const string Write = "write";

    /// <summary>Moves files into place.</summary>
    public const string Publish = "publish";
}
