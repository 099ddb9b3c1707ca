using System.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>Reads an image's metadata with ExifTool, a third-party reader. The test is skipped if it is missing.</summary>
internal static class ExifTool
{
    // Versions before 13.34 do not know the field's name.
    private const string Config = """
        %Image::ExifTool::UserDefined = (
          'Image::ExifTool::XMP::Main' => { TC260 => { SubDirectory => { TagTable => 'Image::ExifTool::UserDefined::TC260' } } },
        );
        %Image::ExifTool::UserDefined::TC260 = (
          GROUPS => { 0 => 'XMP', 1 => 'XMP-TC260', 2 => 'Image' },
          NAMESPACE => { 'TC260' => 'http://www.tc260.org.cn/ns/AIGC/1.0/' },
          AIGC => { },
        );
        1;
        """;

    /// <summary>The value of a tag, or "".</summary>
    public static string Read(string file, string tag)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.At("config"), Config);
        var start = new ProcessStartInfo("exiftool") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-config", folder.At("config"), "-b", $"-{tag}", file])
            start.ArgumentList.Add(argument);
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("exiftool is not installed; install libimage-exiftool-perl");
        }
        using (process)
        {
            var found = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return found.TrimEnd('\n');
        }
    }
}
