using System.Text;
using StaticSite.Model;

namespace StaticSite.Resolving.Markup;

/// <summary>Lets Markdig write into an <see cref="HtmlBuilder"/>.</summary>
internal sealed class FragmentWriter(HtmlBuilder html) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => html.Append([value]);

    public override void Write(string? value) => html.Append(value);

    public override void Write(char[] buffer, int index, int count) => html.Append(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => html.Append(buffer);

    public override void WriteLine() => html.Append("\n");

    public override void WriteLine(string? value) => html.Append(value).Append("\n");

    public void Write(Address address) => html.Append(address);

    public void Write(Html piece) => html.Append(piece);
}
