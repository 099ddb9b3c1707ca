using System.Text;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>How the internal addresses of a page are written: relative, so that the same bytes work at any place.</summary>
/// <param name="Root">The way from the page to the site's root.</param>
/// <param name="ToFiles">Whether links name the file that is written.</param>
/// <param name="Page">The page's own path; null if it is served at any address.</param>
internal readonly record struct RelativeLinks(string Root, bool ToFiles, string? Page = null)
{
    private const string Here = "./";
    private const string Index = "index.html";

    /// <summary>The links of a page at an address.</summary>
    public static RelativeLinks From(Address page, bool toFiles) =>
        new(string.Concat(Enumerable.Repeat("../", page.Depth)), toFiles, page.Path);

    /// <summary>The links of what is read apart from the site: in full.</summary>
    /// <param name="site">The address of the site; ends in a slash.</param>
    /// <param name="toFiles">Whether links name the file that is written.</param>
    public static RelativeLinks Full(Uri site, bool toFiles) => new(site.AbsoluteUri, toFiles);

    /// <summary>An address as it is written.</summary>
    public string ToText(Address address)
    {
        const int Short = 1024;
        var length = MaxLength(address);
        var bytes = length <= Short ? stackalloc byte[Short] : new byte[length];
        return Encoding.UTF8.GetString(bytes[..Write(address, bytes)]);
    }

    /// <summary>No more bytes than this are written for an address.</summary>
    public int MaxLength(Address address)
    {
        const int Escaped = 9; // three bytes of UTF-8, each as %XX
        return Root.Length * 3 + Here.Length + (address.Path.Length + Index.Length + 1 + (address.Fragment?.Length ?? 0)) * Escaped;
    }

    /// <summary>Writes an address in UTF-8; gives the number of bytes.</summary>
    public int Write(Address address, Span<byte> bytes)
    {
        // An anchor on the page itself, so that it is not loaded again whatever its address is followed by.
        if (address.Fragment is not null && address.Path == Page)
            return Encoding.UTF8.GetBytes((address with { Path = "" }).Escaped, bytes);
        var link = (ToFiles ? address.ToFile() : address).Escaped;
        var here = Root.Length == 0 && (link.Length == 0 || link[0] == '#') ? Here : "";
        var length = Encoding.UTF8.GetBytes(here, bytes);
        length += Encoding.UTF8.GetBytes(Root, bytes[length..]);
        return length + Encoding.UTF8.GetBytes(link, bytes[length..]);
    }
}
