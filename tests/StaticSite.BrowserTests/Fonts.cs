namespace StaticSite.BrowserTests;

/// <summary>The fonts of the test browser: only Debian's Noto CJK and DejaVu, so that pages look the same on every machine.</summary>
internal static class Fonts
{
    private const string Folder = "/usr/share/fonts/opentype/noto";

    // Latin and Arabic faces, in Debian's order of preference, and one for code.
    private const string Latin = "/usr/share/fonts/truetype/dejavu";

    /// <summary>The environment of a browser that has exactly these fonts.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment { get; } = Prepare();

    private static Dictionary<string, string> Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("static-site-fonts-").FullName;
        var file = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(
            file,
            $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig>
              <dir>{Folder}</dir>
              <dir>{Latin}</dir>
              <cachedir>{folder}</cachedir>
              <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
              <alias><family>system-ui</family><prefer><family>DejaVu Sans</family></prefer></alias>
              <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
              <match target="pattern">
                <test name="family"><string>monospace</string></test>
                <edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans Mono</string></edit>
              </match>
            </fontconfig>
            """
        );
        var variables = System
            .Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
        variables["FONTCONFIG_FILE"] = file;
        return variables;
    }
}
