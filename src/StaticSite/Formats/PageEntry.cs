using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>A page in a listing.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name (版名), or null.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Facsimile">The view that shows it as it was printed, or null.</param>
internal sealed record PageEntry(string Number, string? Name, Address Address, FacsimileLink? Facsimile)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        writer.WriteText(Name);
        writer.Write(Address.Path);
        writer.Write(Facsimile);
    }

    /// <summary>The page without its contents.</summary>
    public PageOutline ToOutline()
    {
        _ = PageNumber.TryParse(Number, out var number);
        return new(number, Name, Address) { Facsimile = Facsimile };
    }

    public static PageEntry Read(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadText(), new(reader.ReadString()), reader.ReadFacsimile());
}

/// <summary>Packs links to printed pages.</summary>
internal static class PackedFacsimiles
{
    public static void Write(this BinaryWriter writer, FacsimileLink? link)
    {
        writer.WriteText(link?.Address.Path);
        if (link is not null)
            writer.Write(link.Leads);
    }

    public static FacsimileLink? ReadFacsimile(this BinaryReader reader) =>
        reader.ReadText() is { } path ? new(new(path), reader.ReadBoolean()) : null;
}
