using System.Runtime.InteropServices;
using NetVips;
using StaticSite.Diagnostics;

namespace StaticSite.Imaging;

#pragma warning disable RS0030 // whether the library lies beside the program is no matter of the newspaper's files

/// <summary>The library that images are encoded by, if it is next to the program.</summary>
internal static class Libvips
{
    private static readonly Log.LogDelegate Ignore = (_, _, _) => { };
    private static readonly Lazy<Phrase?> Started = new(Start);
    private static readonly string? Found = Folders()
        .Select(folder => Path.Combine(AppContext.BaseDirectory, folder, FileName))
        .FirstOrDefault(File.Exists);

    /// <summary>Whether it is there. It is not loaded for that.</summary>
    public static bool IsThere => Found is not null;

    /// <summary>What its file is called.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "libvips-42.dll"
        : OperatingSystem.IsMacOS() ? "libvips.42.dylib"
        : "libvips.so.42";

    /// <summary>Loads it; why it cannot be loaded though it is there, or null.</summary>
    public static Phrase? Load() => Started.Value;

    // Beside a published program; and where a build puts it, by the platform.
    private static string[] Folders()
    {
        var system =
            OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : "linux";
        var processor = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        return ["", $"runtimes/{system}-{processor}/native", $"runtimes/{system}-musl-{processor}/native"];
    }

    private static Phrase? Start()
    {
        // This one, and not one of the machine's in its place, which may make other bytes.
        try
        {
            NativeLibrary.Load(Found!);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            return Phrase.Verbatim(e.Message);
        }
        if (!ModuleInitializer.VipsInitialized)
            ModuleInitializer.Initialize();
        if (!ModuleInitializer.VipsInitialized)
            return ModuleInitializer.Exception is { } fault ? Phrase.Verbatim(fault.Message) : "it does not start";
        // Images are encoded side by side, each by one thread: that takes the least time in all, and gives the same bytes everywhere.
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
        Cache.Max = 0;
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, Ignore); // faults of an image are reported once, where it is used
        return null;
    }
}
