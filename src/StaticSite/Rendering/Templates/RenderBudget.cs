using System.Globalization;
using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Templates;

/// <summary>A template does more than any page needs.</summary>
internal sealed class RenderLimitException(ScriptNode node, Phrase problem) : TemplateException(node.Span, problem);

/// <summary>
/// What the templates of one page have done so far. It is bounded by counts and never by time, so that what is accepted does not depend on
/// the machine.
/// </summary>
internal sealed class RenderBudget
{
    /// <summary>How often all loops of a page may go round.</summary>
    public const int MostRounds = 1_000_000;

    /// <summary>How many characters a text that a template builds may have.</summary>
    public const int MostText = 1 << 20;

    /// <summary>How deep templates may include each other, and functions call each other.</summary>
    public const int MostDepth = 64;

    /// <summary>How many items a list may have.</summary>
    public const int MostItems = 1_000_000;

    private const int MostSteps = 5_000_000;
    private const int MostBits = 4096;
    private const int MostTexts = 64 << 20;

    private readonly Stack<ScriptNode> _includes = new();
    private int _steps;
    private int _rounds;
    private long _texts;

    /// <summary>The statements that include the templates that are being rendered, the innermost first.</summary>
    public IEnumerable<ScriptNode> Includes => _includes;

    /// <summary>The last name that a template used and that was not found.</summary>
    public MissedName? Missed { get; set; }

    /// <summary>Begins another page.</summary>
    public void Restart()
    {
        (_steps, _rounds, _texts) = (0, 0, 0);
        _includes.Clear();
    }

    /// <summary>Counts a part of a template that is evaluated.</summary>
    public void Step(ScriptNode node)
    {
        if (++_steps > MostSteps)
            throw TooMuch(node, $"the templates of one page take more than {MostSteps:N0} steps");
    }

    /// <summary>Counts a round of a loop.</summary>
    public void Round(ScriptNode loop)
    {
        if (++_rounds > MostRounds)
            throw TooMuch(loop, $"the loops of one page run more than {MostRounds:N0} times");
    }

    /// <summary>Goes into a template that another includes.</summary>
    public void Enter(string path, ScriptNode include)
    {
        if (_includes.Count == MostDepth)
            throw TooMuch(include, $"templates include each other more than {MostDepth} levels deep, and '{path}' is the next");
        _includes.Push(include);
    }

    /// <summary>Comes back from it.</summary>
    public void Leave() => _includes.Pop();

    /// <summary>Looks at how large a value is that a template made.</summary>
    public static void Look(ScriptNode node, object? value)
    {
        if (value is string { Length: > MostText })
            throw TooMuch(node, $"a text has more than {MostText:N0} characters");
        if (value is BigInteger number && number.GetBitLength() > MostBits)
            throw TooMuch(node, $"a number has more than {MostBits:N0} bits");
        if (value is ScriptArray { Count: > MostItems })
            throw TooMuch(node, $"a list has more than {MostItems:N0} items");
    }

    /// <summary>Counts a text or a list that was put together.</summary>
    public void Charge(ScriptNode node, object? value)
    {
        Look(node, value);
        _texts +=
            value is string text ? text.Length
            : value is ScriptArray list ? list.Count
            : 0;
        if (_texts > MostTexts)
            throw TooMuch(node, $"the templates of one page build texts of more than {MostTexts:N0} characters");
    }

    /// <summary>Looks at how often a list is repeated, or which item of it is set, before that is done.</summary>
    public static void LookAhead(ScriptNode node, object? count, int each = 1)
    {
        var asked = count switch
        {
            int number => number,
            long number => number,
            BigInteger => long.MaxValue,
            double number => (long)number,
            _ => 0,
        };
        if (asked > MostItems / Math.Max(1, each))
            throw TooMuch(node, $"a list has more than {MostItems:N0} items");
    }

    private static RenderLimitException TooMuch(ScriptNode node, Phrase message) => new(node, message);
}
