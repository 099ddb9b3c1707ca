using System.Collections;
using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

/// <summary>
/// The diagnostics of a unit as the manifest has them. They are decoded when they are shown, since an archive may have many.
/// </summary>
internal sealed class CachedDiagnostics : IReadOnlyCollection<Diagnostic>
{
    private static readonly Dictionary<string, Rule> RulesById = Rules.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    // What an argument of a phrase is.
    private const byte InnerText = 0,
        InnerPhrase = 1,
        InnerTerm = 2;

    private readonly byte[] _bytes;

    private CachedDiagnostics(int count, byte[] bytes) => (Count, _bytes) = (count, bytes);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>These diagnostics, encoded.</summary>
    public static CachedDiagnostics Of(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (diagnostics is CachedDiagnostics cached)
            return cached;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var diagnostic in diagnostics)
            Write(writer, diagnostic);
        return new(diagnostics.Count, bytes.ToArray());
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter)"/> wrote.</summary>
    public static CachedDiagnostics Read(BinaryReader reader) =>
        new(reader.Read7BitEncodedInt(), reader.ReadBytes(reader.Read7BitEncodedInt()));

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Count);
        writer.Write7BitEncodedInt(_bytes.Length);
        writer.Write(_bytes);
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator()
    {
        using var reader = new BinaryReader(new MemoryStream(_bytes), Encoding.UTF8);
        for (var i = 0; i < Count; i++)
            yield return ReadDiagnostic(reader);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Write(BinaryWriter writer, Diagnostic diagnostic)
    {
        writer.Write(diagnostic.Rule.Id);
        writer.Write((byte)diagnostic.Severity);
        RecordFormat.Write(writer, diagnostic.Location);
        Write(writer, diagnostic.Message);
        Write(writer, diagnostic.Help);
        writer.Write(diagnostic.Fix is not null);
        if (diagnostic.Fix is not { } fix)
            return;
        writer.Write(fix.IsSafe);
        writer.WriteAll(fix.Edits, Write);
    }

    private static Diagnostic ReadDiagnostic(BinaryReader reader)
    {
        var (rule, severity) = (RulesById[reader.ReadString()], (Severity)reader.ReadByte());
        return new(rule, RecordFormat.ReadLocation(reader), ReadPhrase(reader), ReadPhrase(reader))
        {
            Severity = severity,
            Fix = reader.ReadBoolean() ? ReadFix(reader) : null,
        };
    }

    private static void Write(BinaryWriter writer, Phrase phrase)
    {
        writer.Write(phrase.Id);
        writer.WriteAll(
            phrase.Arguments,
            static (writer, argument) =>
            {
                writer.Write(
                    argument is Phrase ? InnerPhrase
                    : argument is Term ? InnerTerm
                    : InnerText
                );
                if (argument is Phrase phrase)
                    Write(writer, phrase);
                else if (argument is Term term)
                    Write(writer, term);
                else
                    writer.Write((string)argument);
            }
        );
    }

    private static Phrase ReadPhrase(BinaryReader reader) =>
        Phrase.Of(
            reader.ReadString(),
            reader.ReadAll<object>(static reader =>
                reader.ReadByte() switch
                {
                    InnerPhrase => ReadPhrase(reader),
                    InnerTerm => new Term(reader.ReadString(), reader.ReadString()),
                    _ => reader.ReadString(),
                }
            )
        );

    private static void Write(BinaryWriter writer, Term term)
    {
        writer.Write(term.English);
        writer.Write(term.Chinese);
    }

    private static Fix ReadFix(BinaryReader reader) => new(reader.ReadBoolean(), [.. reader.ReadAll(ReadEdit)]);

    private static void Write(BinaryWriter writer, Edit edit)
    {
        writer.Write(edit.Path);
        writer.Write(new ContentHash(edit.Source));
        writer.Write(edit.Offset);
        writer.Write(edit.Length);
        Write(writer, edit.Start);
        Write(writer, edit.End);
        writer.Write(edit.Text);
    }

    private static Edit ReadEdit(BinaryReader reader) =>
        new(
            reader.ReadString(),
            reader.ReadHash().Value,
            reader.ReadInt32(),
            reader.ReadInt32(),
            ReadPosition(reader),
            ReadPosition(reader),
            reader.ReadString()
        );

    private static void Write(BinaryWriter writer, TextPosition position)
    {
        writer.Write(position.Line);
        writer.Write(position.Column);
    }

    private static TextPosition ReadPosition(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32());
}
