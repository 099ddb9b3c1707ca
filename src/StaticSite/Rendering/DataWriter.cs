using System.Buffers;
using System.Text.Json;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering;

/// <summary>Writes what issues are made of as JSON: nothing for what is absent, addresses relative to the file.</summary>
/// <param name="json">Where to.</param>
/// <param name="links">How addresses are written.</param>
internal sealed class DataWriter(Utf8JsonWriter json, RelativeLinks links)
{
    /// <summary>Where to.</summary>
    public Utf8JsonWriter Json { get; } = json;

    /// <summary>A text, if there is one.</summary>
    public void Text(string name, string? text)
    {
        if (text is { Length: > 0 })
            Json.WriteString(name, text);
    }

    /// <summary>HTML, if there is any.</summary>
    public void Html(string name, Html? html)
    {
        if (html is not { IsEmpty: false })
            return;
        if (html.Addresses.IsEmpty)
        {
            Json.WriteString(name, html.Text);
            return;
        }
        using var bytes = HtmlBuilder.Lend(html, links);
        Json.WriteString(name, bytes.Written.Span);
    }

    /// <summary>HTML that was built for it.</summary>
    public void Html(string name, HtmlBuilder html)
    {
        using var bytes = html.Lend(links);
        Json.WriteString(name, bytes.Written.Span);
    }

    /// <summary>An address.</summary>
    public void Address(string name, Address address)
    {
        Json.WritePropertyName(name);
        AddressValue(address);
    }

    /// <summary>An address in a list.</summary>
    public void AddressValue(Address address)
    {
        var room = links.MaxLength(address);
        var rented = ArrayPool<byte>.Shared.Rent(room);
        Json.WriteStringValue(rented.AsSpan(0, links.Write(address, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Texts, if there are any.</summary>
    public void Texts(string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
            return;
        Json.WriteStartArray(name);
        foreach (var text in texts)
            Json.WriteStringValue(text);
        Json.WriteEndArray();
    }

    /// <summary>A list of objects, if there are any.</summary>
    public void List<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        Json.WriteStartArray(name);
        foreach (var item in items)
        {
            Json.WriteStartObject();
            write(item);
            Json.WriteEndObject();
        }
        Json.WriteEndArray();
    }
}
