using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Themes;

/// <summary>
/// A template that would never end or would use all memory is an error at its line. The limits are counts that do not depend on the
/// machine.
/// </summary>
[Collection(nameof(LimitsOfTemplates))]
public abstract class LimitsOfTemplates(Executable program)
{
    private const string Double = "{{ for i in 1..40 }}";

    public static TheoryData<string, string> Endless =>
        new()
        {
            { "{{ while true }}{{ end }}", "the loops of one page run more than 1,000,000 times" },
            { "{{ for i in 1..1000000 }}{{ for j in 1..3 }}{{ end }}{{ end }}", "the loops of one page run more than 1,000,000 times" },
            { "{{ for i in 1..1000000000 }}{{ end }}", "a range has more than 1,000,000 numbers" },
            { "{{ func f(x); if x < 60; f(x + 1); f(x + 1); end; end; f 1 }}", "the templates of one page take more than 5,000,000 steps" },
            { "{{ while true }}{{ '" + new string('x', 2000) + "' }}{{ end }}", "a page has more than 67,108,864 characters" },
            { "{{ while true }}" + new string('x', 2000) + "{{ end }}", "a page has more than 67,108,864 characters" },
            { "{{ s = 'a' }}" + Double + "{{ s = s + s }}{{ end }}", "a text has more than 1,048,576 characters" },
            { "{{ s = 'a' }}" + Double + "{{ s += s }}{{ end }}", "a text has more than 1,048,576 characters" },
            { "{{ s = 'a' }}" + Double + "{{ s = $'{s}{s}' }}{{ end }}", "a text has more than 1,048,576 characters" },
            { "{{ s = 'a' * 1000000000 }}", "a text has more than 1,048,576 characters" },
            {
                "{{ a = [] }}{{ for i in 1..1000000 }}{{ a[i] = 'a' * 1000000 }}{{ end }}",
                "the templates of one page build texts of more than 67,108,864 characters"
            },
            { "{{ a = [1] }}" + Double + "{{ a = a + a }}{{ end }}", "a list has more than 1,000,000 items" },
            { "{{ a = [1] }}" + Double + "{{ a += a }}{{ end }}", "a list has more than 1,000,000 items" },
            { "{{ a = [1] * 2000000000 }}", "a list has more than 1,000,000 items" },
            { "{{ a = [] }}{{ a[2000000000] = 1 }}", "a list has more than 1,000,000 items" },
            { "{{ x = 10 }}" + Double + "{{ x = x * x }}{{ end }}", "a number has more than 4,096 bits" },
            { "{{ func f; f; end; f }}", "functions call each other more than 64 levels deep" },
            { "{{ include 'pages/page.html' }}", "templates include each other more than 64 levels deep" },
            { "{{ include_cached 'partials/more.html' 1 }}", "templates include each other more than 64 levels deep" },
            { "{{ include 'partials/twice.html' }}", "templates include each other more than 64 levels deep" },
        };

    public static TheoryData<string> Deep =>
        [
            string.Concat(Enumerable.Repeat("{{ if true }}", 100_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 100_000)),
            "{{ if false }}" + string.Concat(Enumerable.Repeat("{{ else if false }}", 50_000)) + "{{ end }}",
            "{{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}",
            "{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 100_000)) + " }}",
            "{{ site" + string.Concat(Enumerable.Repeat(".title", 100_000)) + " }}",
            "{{ " + string.Concat(Enumerable.Repeat("[", 100_000)) + " }}",
        ];

    [Theory]
    [MemberData(nameof(Endless))]
    public void An_endless_template_is_an_error_at_its_line(string template, string message)
    {
        var said = Refusal("<p>\n" + template);
        Assert.Contains($"error ED060: the template cannot be rendered: {message}", said, StringComparison.Ordinal);
        Assert.Matches(@"^theme/(pages/page\.html:2|partials/\w+\.html:1):\d+: ", said);
        Assert.Contains("\n  = check that it ends; see 'Limits' in theme/README.md\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void What_is_nested_too_deep_is_an_error_in_its_line(string template) =>
        Assert.Matches(@"^theme/pages/page\.html:2:\d+: error ED060: the template cannot be parsed: ", Refusal("<p>\n" + template));

    [Fact]
    public void Captured_output_is_markup()
    {
        using var room = Room("{{ capture label }}<b>{{ page.label }} &amp;</b>{{ end }}<p>{{ label }}{{ label }}</p>");
        Assert.Null(room.Refusal());
        Assert.Contains(
            "<p><b>01版 &amp;</b><b>01版 &amp;</b></p>",
            File.ReadAllText(room.At("output/2022/01/10/01/index.html")),
            StringComparison.Ordinal
        );
    }

    private string Refusal(string template)
    {
        using var room = Room(template);
        return room.Refusal() ?? "";
    }

    private Newsroom Room(string template)
    {
        var room = new Newsroom(program) { Theme = "theme" };
        room.Write("input", Printing.Files(("2022/01-10/01/01-a.md", "---\ntitle: 标题\n---\n正文。\n")));
        room.Write(
            "theme",
            [
                new("pages/page.html", Encoding.UTF8.GetBytes(template)),
                new("partials/more.html", "{{ include_cached 'partials/more.html' ($0 + 1) }}"u8.ToArray()),
                new("partials/twice.html", "{{ include 'partials/twice.html' }}{{ include 'partials/twice.html' }}"u8.ToArray()),
            ]
        );
        return room;
    }

    public sealed class Jit() : LimitsOfTemplates(Executable.Jit);

    public sealed class Native() : LimitsOfTemplates(Executable.Native);
}
