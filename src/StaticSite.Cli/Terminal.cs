using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Where the program reads and writes, and the language that it writes in.</summary>
/// <param name="input">What the user types.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="variables">The environment variables by name.</param>
/// <param name="width">How many columns a line of standard output has.</param>
internal sealed class Terminal(
    TextReader input,
    TextWriter output,
    TextWriter error,
    Func<string, string?> variables,
    int width = int.MaxValue
)
{
    /// <summary>What the user types.</summary>
    public TextReader Input => input;

    /// <summary>Standard output.</summary>
    public TextWriter Output => output;

    /// <summary>Standard error.</summary>
    public TextWriter Error => error;

    /// <summary>The environment variables by name.</summary>
    public Func<string, string?> Variables => variables;

    /// <summary>How many columns a line of standard output has.</summary>
    public int Width => width;

    /// <summary>The language of messages; known once the command line has been parsed.</summary>
    public MessageLanguage Language { get; set; }

    /// <summary>A sentence in the language of messages.</summary>
    public string Text(Phrase phrase) => phrase.In(Language);

    /// <summary>Writes a line to standard output.</summary>
    public void Print(Phrase phrase) => output.WriteLine(Text(phrase));

    /// <summary>Writes a line to standard error.</summary>
    public void Say(Phrase phrase) => error.WriteLine(Text(phrase));

    /// <summary>Writes a line to standard error that names the program.</summary>
    public void Report(Phrase phrase) => error.WriteLine($"static-site: {Text(phrase)}");

    /// <summary>Says why the program cannot do what was requested.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(Phrase reason)
    {
        Report(reason);
        return ExitCode.Usage;
    }
}
