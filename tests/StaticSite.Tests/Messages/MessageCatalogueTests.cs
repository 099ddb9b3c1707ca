using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Messages;

/// <summary>
/// The catalogue of messages: complete, without a sentence that the code does not have, in the order of the code. ACCEPT=1 adds what is
/// missing, with an empty translation, and removes what is gone.
/// </summary>
public sealed partial class MessageCatalogueTests
{
    private const string File = "src/StaticSite/Diagnostics/messages.zh.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, string> Chinese = JsonSerializer.Deserialize<Dictionary<string, string>>(
        System.IO.File.ReadAllText(Sources.At(File))
    )!;

    private static IEnumerable<Message> Messages => Message.All.Where(message => message.Id is not null);

    [Fact]
    public void The_catalogue_has_the_messages_of_the_code() =>
        Verified.Text(
            Sources.At(File),
            JsonSerializer.Serialize(
                Messages.Select(message => message.Id!).Distinct().ToDictionary(id => id, id => Chinese.GetValueOrDefault(id, "")),
                Options
            ) + "\n"
        );

    [Fact]
    public void Every_message_has_a_translation_with_the_same_placeholders() =>
        Problems.AssertNone(
            from entry in Chinese
            where entry.Value.Length == 0 || !Places(entry.Key).SequenceEqual(Places(entry.Value))
            select $"{entry.Key}: '{entry.Value}'"
        );

    // Commands and field names are the same in both languages.
    [Fact]
    public void A_translation_is_in_Chinese() =>
        Problems.AssertNone(
            from entry in Chinese
            where entry.Key != entry.Value && Letters().IsMatch(entry.Key) && !entry.Value.Any(c => c is >= '\u4E00' and <= '\u9FFF')
            select $"{entry.Key}: '{entry.Value}'"
        );

    [Fact]
    public void Only_constants_become_messages_so_that_each_has_a_translation() =>
        Problems.AssertNone(Message.All.Where(message => message.Id is null).Select(message => $"{message.Place}: {message.Expression}"));

    [Fact]
    public void A_message_is_no_fragment() =>
        Problems.AssertNone(
            Messages
                .Where(message => message.Id!.Trim() != message.Id || ",;:".Contains(message.Id[0], StringComparison.Ordinal))
                .Select(message => $"{message.Place}: '{message.Id}'")
        );

    // A phrase within a phrase is a clause of its own, so only punctuation may stand around it.
    [Fact]
    public void No_message_is_built_from_fragments() =>
        Problems.AssertNone(
            from message in Messages
            where message.Holes.Any(hole => hole.IsPhrase && !IsList(hole)) && Letters().IsMatch(message.Id!)
            select $"{message.Place}: {message.Expression}"
        );

    [Fact]
    public void No_words_are_put_into_a_message() =>
        Problems.AssertNone(
            from message in Messages
            from hole in message.Holes
            from literal in hole.Syntax.DescendantNodes().OfType<LiteralExpressionSyntax>()
            where literal.Token.Value is string words && Words().IsMatch(words) && !Messages.Any(other => other.Expression == literal)
            select $"{message.Place}: {literal}"
        );

    // Quotations and the names of files are as the editor wrote them.
    [Fact]
    public void A_report_in_Chinese_has_spaces_beside_Latin_words() =>
        Problems.AssertNone(
            from name in Spec.Names("Diagnostics")
            from line in Spec.Read("Diagnostics", name.File).Case(name.Case).Chinese!.Text.Split('\n')
            where Unspaced().IsMatch(Verbatim().Replace(Sentence().Match(line).Value, ""))
            select $"{name.File}: {line}"
        );

    private static bool IsList(Hole hole) =>
        hole.Syntax.Expression.ToString() is var code
        && (code.StartsWith("Phrase.List(", StringComparison.Ordinal) || code is "named" or "listed");

    private static IEnumerable<string> Places(string pattern) => Place().Matches(pattern).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<=: (error|warning|info) ED\d{3}: |^  = ).*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"“[^”]*”|'[^']*'|\S*\w\.\w\S*")]
    private static partial Regex Verbatim();

    [GeneratedRegex(@"[\u4E00-\u9FFF][A-Za-z0-9]|[A-Za-z0-9][\u4E00-\u9FFF]")]
    private static partial Regex Unspaced();

    [GeneratedRegex(@"\p{L} \p{L}")]
    private static partial Regex Words();
}
