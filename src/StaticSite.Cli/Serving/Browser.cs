using System.Diagnostics;

namespace StaticSite.Cli.Serving;

/// <summary>The user's own browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address, or says that it cannot be done.</summary>
    public static void Open(string address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            terminal.Report("no browser could be opened");
        }
    }
}
