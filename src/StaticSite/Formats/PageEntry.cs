using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>A page in a listing.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name (版名), or null.</param>
/// <param name="Address">Where it is.</param>
internal sealed record PageEntry(string Number, string? Name, Address Address)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        writer.WriteText(Name);
        writer.Write(Address.Path);
    }

    /// <summary>The page without its contents.</summary>
    public PageOutline ToOutline()
    {
        _ = PageNumber.TryParse(Number, out var number);
        return new(number, Name, Address);
    }

    public static PageEntry Read(BinaryReader reader) => new(reader.ReadString(), reader.ReadText(), new(reader.ReadString()));
}
