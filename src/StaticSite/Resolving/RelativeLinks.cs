using System.Text;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>How the internal addresses of a page are written: relative, so that the same bytes work at any place.</summary>
/// <param name="Prefix">What precedes each address that is not relative to the page.</param>
/// <param name="ToFiles">Whether links name the file that is written.</param>
/// <param name="Page">The page's own path; null if it is served at any address.</param>
/// <param name="IsReadable">Whether letters and digits of all scripts are written as they are, for readers of HTML.</param>
internal readonly record struct RelativeLinks(string Prefix, bool ToFiles, string? Page = null, bool IsReadable = false)
{
    private const string Up = "../";
    private const string Here = "./";
    private const string Index = "index.html";

    // The page's folder, as it is in links.
    private readonly string _folder = Page is null ? "" : Encoded(new(Page[..(Page.LastIndexOf('/') + 1)]), IsReadable);

    /// <summary>The links of a page at an address: the shortest that lead there.</summary>
    public static RelativeLinks From(Address page, bool toFiles, bool isReadable = false) => new("", toFiles, page.Path, isReadable);

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
        return Prefix.Length * 3
            + _folder.Length * Up.Length
            + Here.Length
            + (address.Path.Length + Index.Length + 1 + (address.Fragment?.Length ?? 0)) * Escaped;
    }

    /// <summary>Writes an address in UTF-8; gives the number of bytes.</summary>
    public int Write(Address address, Span<byte> bytes)
    {
        // An anchor on the page itself, so that it is not loaded again whatever its address is followed by.
        if (address.Fragment is not null && address.Path == Page)
            return Encoding.UTF8.GetBytes(Encoded(address with { Path = "" }), bytes);
        var link = Encoded(ToFiles ? address.ToFile() : address).AsSpan();
        var shared = link[..link.CommonPrefixLength(_folder)].LastIndexOf('/') + 1;
        link = link[shared..];
        var length = Encoding.UTF8.GetBytes(Prefix, bytes);
        var ups = _folder.AsSpan(shared).Count('/');
        for (var i = 0; i < ups; i++)
            length += Encoding.UTF8.GetBytes(Up, bytes[length..]);
        if (length == 0 && (link.Length == 0 || link[0] == '#'))
            length = Encoding.UTF8.GetBytes(Here, bytes);
        return length + Encoding.UTF8.GetBytes(link, bytes[length..]);
    }

    private string Encoded(Address address) => Encoded(address, IsReadable);

    private static string Encoded(Address address, bool isReadable) => isReadable ? address.Readable : address.Escaped;
}
