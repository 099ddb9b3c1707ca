using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;
using StaticSite.Resolving.Markup;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// Scriban's context as themes get it: text is escaped when it is written, <see cref="Html"/> and <see cref="Address"/> are written as
/// what they are, a name that does not exist is an error, and there are no functions but those that include partials, write images and fill
/// in words.
/// </summary>
internal sealed class DocumentContext : PartialContext
{
    private readonly ScriptObject _variables = [];
    private readonly HtmlBuilder _content = new();
    private readonly HtmlBuilder _page = new();
    private readonly Dictionary<string, Address[]> _sheets = new(StringComparer.Ordinal);
    private DocumentContext? _apart;
    private bool _isRendering;

    public DocumentContext(Theme theme)
        : this(theme, new()) { }

    private DocumentContext(Theme theme, RenderBudget run)
        : base(
            new ScriptObject
            {
                [IncludeName] = new IncludeFunction(),
                [IncludeCachedName] = new IncludeCachedFunction(),
                [PictureName] = new PictureFunction(),
                ["fill"] = new FillFunction(),
            },
            theme,
            run
        )
    {
        TryGetMember = NoteMember;
        TryGetVariable = NoteVariable;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        AutoIndent = false;
    }

    /// <summary>What the pages that are being rendered share.</summary>
    public SharedPieces? Shared { get; private set; }

    /// <summary>What programs read of the page that is being rendered.</summary>
    public HtmlBuilder Data { get; } = new();

    /// <summary>The renderers of Markdown that are not in use.</summary>
    public Stack<MarkupRenderer> SpareRenderers { get; } = new();

    /// <summary>Forgets what the pages share that were rendered.</summary>
    public void Clear()
    {
        Shared = null;
        _variables.Clear();
        _apart?.Clear();
    }

    /// <summary>Renders a page of the site and puts it into its frame.</summary>
    /// <param name="template">The page's template.</param>
    /// <param name="language">Its language.</param>
    /// <param name="shared">What it shares with others.</param>
    /// <param name="variables">What is its own.</param>
    /// <exception cref="ThemeException">The template uses something that does not exist, or does not end.</exception>
    public HtmlBuilder RenderPage(
        string template,
        string language,
        SharedPieces shared,
        IEnumerable<(string Name, object? Value)> variables
    ) => Guard(() => RenderInFrame(template, language, shared, variables));

    private HtmlBuilder RenderInFrame(
        string template,
        string language,
        SharedPieces shared,
        IEnumerable<(string Name, object? Value)> variables
    )
    {
        Shared = shared;
        _variables.Clear();
        foreach (var (name, value) in variables)
            _variables[name] = value;
        PushGlobal(shared.Variables);
        try
        {
            Render(template, _variables, _content.Clear());
            _variables["content"] = _content;
            _variables["language_sheets"] = SheetsFor(language);
            Render(Theme.Layout, _variables, _page.Clear());
            return _page;
        }
        finally
        {
            PopGlobal();
        }
    }

    /// <summary>Renders a template with some variables.</summary>
    /// <exception cref="ThemeException">The template uses something that does not exist, or does not end.</exception>
    public Html Render(string template, ScriptObject variables) =>
        Guard(() =>
        {
            var output = new HtmlBuilder();
            Render(template, variables, output);
            return output.ToHtml();
        });

    // A page may ask for text in which a figure is rendered: the outermost call reports what is wrong there.
    private T Guard<T>(Func<T> render)
    {
        if (_isRendering)
            return render();
        _isRendering = true;
        Run.Restart();
        TemplateFault? fault = null;
        try
        {
            return render();
        }
        // A filter sees what is being included; once the exception is caught, that is forgotten.
        catch (ScriptRuntimeException e) when ((fault = new(e, Run.Includes.ToArray(), Run.Missed)) is not null)
        {
            throw fault.ToException(Theme);
        }
        finally
        {
            _isRendering = false;
        }
    }

    /// <summary>
    /// Renders a partial that sees nothing of the page: only what the pages share, and its arguments as <c>$0</c>, <c>$1</c> ….
    /// </summary>
    private Html RenderApart(string template, ScriptArray arguments, ScriptNode caller)
    {
        _apart ??= new(Theme, Run);
        _apart.Shared = Shared;
        Run.Enter(template, caller);
        _apart.PushGlobal(Shared!.Variables);
        try
        {
            _apart._variables.Clear();
            _apart.Render(template, _apart._variables, _apart._page.Clear(), arguments);
            var piece = _apart._page.ToHtml();
            Run.Charge(caller, piece.Text);
            return piece;
        }
        finally
        {
            _apart.PopGlobal();
            Run.Leave();
        }
    }

    /// <inheritdoc/>
    public override Html IncludeCached(ScriptArray arguments, ScriptNode caller)
    {
        var path = arguments[0] as string ?? "";
        if (Find(path) is null)
            throw new TemplateException(caller.Span, $"the theme has no '{path}'");
        return Shared!.Find(arguments, all => RenderApart(path, [.. all.Skip(1)], caller))
            ?? throw new TemplateException(caller.Span, $"'{path}' includes itself");
    }

    /// <inheritdoc/>
    public override void WritePicture(ScriptArray arguments, ScriptNode caller)
    {
        if (arguments is not [PhotoView photo, string sizes, bool isFirst])
            throw new TemplateException(caller.Span, "'picture' takes a photo, the text of its 'sizes', and whether it is loaded first");
        photo.WritePicture((HtmlBuilder)Output, sizes, isFirst);
    }

    /// <summary>Fills in the places of a text: the text, then the name and the value of each.</summary>
    /// <exception cref="ScriptRuntimeException">A name is missing.</exception>
    public string Fill(ScriptArray arguments, ScriptNode caller)
    {
        if (arguments.Count % 2 == 0 || arguments[0] is not string text)
            throw new TemplateException(caller.Span, "'fill' takes a text, then a name and a value for each of its placeholders");
        var values = new (string, string)[arguments.Count / 2];
        for (var i = 0; i < values.Length; i++)
            values[i] = (ObjectToString(arguments[2 * i + 1]) ?? "", ObjectToString(arguments[2 * i + 2]) ?? "");
        return Pattern.Read(text).Fill(values);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(ScribanSpan span, object? textAsObject)
    {
        var output = (HtmlBuilder)Output;
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                output.AppendText(text);
                break;
            case Html html:
                output.Append(html);
                break;
            case Address address:
                output.Append(address);
                break;
            case HtmlBuilder content:
                output.Append(content);
                break;
            default:
                output.AppendText(ObjectToString(textAsObject));
                break;
        }
        return this;
    }

    private void Render(string template, ScriptObject variables, HtmlBuilder output, ScriptArray? arguments = null)
    {
        PushGlobal(variables);
        if (arguments is not null)
        {
            Bind(variables, Theme.Parameters.GetValueOrDefault(template, []), arguments);
            SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true);
        }
        PushOutput(output);
        try
        {
            Write(
                Find(template)
                    ?? throw new ThemeException(
                        SourceLocation.Whole($"{Theme.Name}/{template}"),
                        $"the theme has no '{template}'",
                        "write it, or remove 'base: none' from theme.yaml"
                    )
            );
        }
        finally
        {
            PopOutput();
            PopGlobal();
        }
    }

    private bool NoteMember(TemplateContext context, ScribanSpan span, object target, string member, out object? value)
    {
        value = null;
        Run.Missed = new(("field", "字段"), span, member, target is IScriptObject script ? [.. script.GetMembers()] : []);
        return false;
    }

    private bool NoteVariable(TemplateContext context, ScribanSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        Run.Missed = new(
            ("variable or function", "变量或函数"),
            span,
            variable.Name,
            [.. _variables.Keys, .. Shared?.Variables.Keys ?? [], .. BuiltinObject.Keys]
        );
        return false;
    }

    // Most pages name no language but their own.
    private Address[] SheetsFor(string language)
    {
        var others = _content.Languages();
        if (others.Count > 0)
            return [.. Theme.SheetsFor(others.Prepend(language))];
        if (!_sheets.TryGetValue(language, out var own))
            _sheets[language] = own = [.. Theme.SheetsFor([language])];
        return own;
    }
}
