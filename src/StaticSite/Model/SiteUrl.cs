using System.Globalization;
using System.Text;

namespace StaticSite.Model;

/// <summary>The address that a newspaper is published at.</summary>
internal static class SiteUrl
{
    /// <summary>The address of a site, ending in a slash; null if the text is not one.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
        && InAscii(url) is { } ascii
            ? PlaceOf(ascii)
            : null;

    /// <summary>An address with its host in ASCII, as sitemaps and feeds need it (RFC 5891); null if there can be no such host.</summary>
    internal static Uri? InAscii(Uri url)
    {
        if (Ascii.IsValid(url.Host))
            return url;
        try
        {
            return new UriBuilder(url) { Host = new IdnMapping().GetAscii(url.Host) }.Uri;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>An address without the name of a page, such as index.html.</summary>
    internal static Uri PlaceOf(Uri url)
    {
        var path = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var isPage =
            url.AbsolutePath.Length > 1
            && name.Contains('.')
            && Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".php" or ".shtml" or ".asp" or ".aspx" or ".jsp";
        return new((isPage ? path[..^name.Length] : path).TrimEnd('/') + "/");
    }
}
