using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Resolving;
using StaticSite.Resolving.Markup;
using StaticSite.Rendering.Views;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// Scriban's context as themes get it: text is escaped when it is written, <see cref="Html"/> and <see cref="Address"/> are written as
/// what they are, a name that does not exist is an error, and there are no functions but those that include partials, write pictures and fill in words.
/// </summary>
internal sealed class PageContext : QuickContext
{
    private readonly Theme _theme;
    private readonly ScriptObject _variables = [];
    private readonly HtmlBuilder _content = new();
    private readonly HtmlBuilder _page = new();
    private readonly Dictionary<string, Address[]> _sheets = new(StringComparer.Ordinal);
    private readonly Stack<ScriptObject> _spareVariables = new();
    private PageContext? _apart;

    private bool _isRendering;

    public PageContext(Theme theme) : this(theme, new())
    {
    }

    private PageContext(Theme theme, PageRun run)
        : base(new ScriptObject { [IncludeName] = new IncludeFunction(), [IncludeCachedName] = new IncludeCachedFunction(), [PictureName] = new PictureFunction(), ["fill"] = new FillFunction() }, run)
    {
        _theme = theme;
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

    /// <summary>Renders a page of the site and puts it into its frame.</summary>
    /// <param name="template">The page's template.</param>
    /// <param name="language">Its language.</param>
    /// <param name="shared">What it shares with others.</param>
    /// <param name="variables">What is its own.</param>
    /// <exception cref="ThemeException">The template asks for something that is not there, or does not come to an end.</exception>
    public HtmlBuilder RenderPage(string template, string language, SharedPieces shared, IEnumerable<(string Name, object? Value)> variables) =>
        Guard(() => RenderInFrame(template, language, shared, variables));

    private HtmlBuilder RenderInFrame(string template, string language, SharedPieces shared, IEnumerable<(string Name, object? Value)> variables)
    {
        Shared = shared;
        _variables.Clear();
        foreach (var (name, value) in variables) _variables[name] = value;
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
    /// <exception cref="ThemeException">The template asks for something that is not there, or does not come to an end.</exception>
    public Html Render(string template, ScriptObject variables) => Guard(() =>
    {
        var output = new HtmlBuilder();
        Render(template, variables, output);
        return output.ToHtml();
    });

    // A page may ask for text in which a figure is rendered: the outermost call reports what is wrong there.
    private T Guard<T>(Func<T> render)
    {
        if (_isRendering) return render();
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
            throw fault.ToException(_theme);
        }
        finally
        {
            _isRendering = false;
        }
    }

    /// <summary>Renders a partial that sees nothing of the page: only what the pages share, and its arguments as <c>$0</c>, <c>$1</c> ….</summary>
    private Html RenderApart(string template, ScriptArray arguments, ScriptNode caller)
    {
        _apart ??= new(_theme, Run);
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
    public override void Include(string path, ScriptArray? arguments, ScriptNode caller)
    {
        var (template, names) = FindPartial(path, caller);
        // A theme that was written before partials took arguments sets variables of these names.
        if (arguments is null && names.Length > 0 && !Theme.IsOwn(template.SourceFilePath)) arguments = [.. names.Select(name => ValueOf(name, path, names, caller))];
        if (arguments is null)
        {
            Write(path, template, caller);
            return;
        }
        Refuse(path, names, arguments.Count, caller);
        var variables = SpareVariables();
        Bind(variables, names, arguments);
        Write(path, template, caller, variables, arguments);
    }

    /// <inheritdoc/>
    public override void Include(string path, ScriptFunctionCall call)
    {
        var count = call.Arguments.Count - 1;
        var (template, names) = FindPartial(path, call);
        if (names.Length == 0 || count == 0 || Theme.IsOwn(template.SourceFilePath))
        {
            Include(path, count > 0 ? ValuesOf(call.Arguments, from: 1) : null, call);
            return;
        }
        // The default theme's partials have names for their arguments, and use these alone.
        Refuse(path, names, count, call);
        var variables = SpareVariables();
        for (var i = 0; i < count; i++) variables.SetValue(names[i], Evaluate(call.Arguments[i + 1], false), readOnly: false);
        Write(path, template, call, variables);
    }

    private (Template Template, string[] Names) FindPartial(string path, ScriptNode caller) =>
        (Find(path) ?? throw new ScriptRuntimeException(caller.Span, $"the theme has no '{path}'"), _theme.Parameters.GetValueOrDefault(path, []));

    private static void Refuse(string path, string[] names, int count, ScriptNode caller)
    {
        if (names.Length > 0 && count != names.Length) throw new ScriptRuntimeException(caller.Span, Parameters.Describe(path, names));
    }

    private void Write(string path, Template template, ScriptNode caller, ScriptObject? variables = null, ScriptArray? arguments = null)
    {
        Run.Enter(path, caller);
        if (variables is not null) PushGlobal(variables);
        try
        {
            if (arguments is not null) SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true);
            Write(template);
        }
        finally
        {
            if (variables is not null) PopGlobal();
            Run.Leave();
        }
        if (variables is null) return;
        variables.Clear();
        _spareVariables.Push(variables);
    }

    // The names are variables too, so that a partial of an older theme in the place of the default theme's finds them.
    private static void Bind(ScriptObject variables, string[] names, ScriptArray arguments)
    {
        for (var i = 0; i < names.Length; i++) variables.SetValue(names[i], i < arguments.Count ? arguments[i] : null, readOnly: false);
    }

    private ScriptObject SpareVariables() => _spareVariables.Count > 0 ? _spareVariables.Pop() : [];

    private object? ValueOf(string name, string path, string[] names, ScriptNode caller)
    {
        try
        {
            return GetValue(new ScriptVariableGlobal(name));
        }
        catch (ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(caller.Span, $"{Parameters.Describe(path, names)}; there is no '{name}'");
        }
    }

    /// <inheritdoc/>
    public override Html IncludeCached(ScriptArray arguments, ScriptNode caller)
    {
        var path = arguments[0] as string ?? "";
        if (Find(path) is null) throw new ScriptRuntimeException(caller.Span, $"the theme has no '{path}'");
        return Shared!.Find(arguments, all => RenderApart(path, [.. all.Skip(1)], caller)) ?? throw new ScriptRuntimeException(caller.Span, $"'{path}' includes itself");
    }

    /// <inheritdoc/>
    public override void WritePicture(ScriptArray arguments, ScriptNode caller)
    {
        if (arguments is not [PhotoView photo, string sizes, bool isFirst]) throw new ScriptRuntimeException(caller.Span, "a picture is made of a photo, the text of its 'sizes', and whether it is loaded first");
        photo.WritePicture((HtmlBuilder)Output, sizes, isFirst);
    }

    /// <summary>Fills in the places of a text: the text, then the name and the value of each.</summary>
    /// <exception cref="ScriptRuntimeException">A name is missing.</exception>
    public string Fill(ScriptArray arguments, ScriptNode caller)
    {
        if (arguments.Count % 2 == 0 || arguments[0] is not string text) throw new ScriptRuntimeException(caller.Span, "what is filled in is a text, then a name and a value for each of its places");
        var values = new (string, string)[arguments.Count / 2];
        for (var i = 0; i < values.Length; i++) values[i] = (ObjectToString(arguments[2 * i + 1]) ?? "", ObjectToString(arguments[2 * i + 2]) ?? "");
        return Pattern.Read(text).Fill(values);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(ScribanSpan span, object? textAsObject)
    {
        var output = (HtmlBuilder)Output;
        switch (textAsObject)
        {
            case null: break;
            case string text: output.AppendText(text); break;
            case Html html: output.Append(html); break;
            case Address address: output.Append(address); break;
            case HtmlBuilder content: output.Append(content); break;
            default: output.AppendText(ObjectToString(textAsObject)); break;
        }
        return this;
    }

    private void Render(string template, ScriptObject variables, HtmlBuilder output, ScriptArray? arguments = null)
    {
        PushGlobal(variables);
        if (arguments is not null)
        {
            Bind(variables, _theme.Parameters.GetValueOrDefault(template, []), arguments);
            SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true);
        }
        PushOutput(output);
        try
        {
            Write(Find(template) ?? throw new ThemeException(SourceLocation.Whole($"{_theme.Name}/{template}"), $"the theme has no '{template}'", "write it, or leave out 'base: none' in theme.yaml"));
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
        Run.Missed = new("field", span, member, target is IScriptObject script ? [.. script.GetMembers()] : []);
        return false;
    }

    private bool NoteVariable(TemplateContext context, ScribanSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        Run.Missed = new("variable or function", span, variable.Name, [.. _variables.Keys, .. Shared?.Variables.Keys ?? [], .. BuiltinObject.Keys]);
        return false;
    }

    // Most pages name no language but their own.
    private Address[] SheetsFor(string language)
    {
        var others = _content.Languages();
        if (others.Count > 0) return [.. _theme.SheetsFor(others.Prepend(language))];
        if (!_sheets.TryGetValue(language, out var own)) _sheets[language] = own = [.. _theme.SheetsFor([language])];
        return own;
    }

    private Template? Find(string path) => _theme.Templates.GetValueOrDefault(path);

    private void Write(Template template)
    {
        PushSourceFile(template.SourceFilePath!);
        try
        {
            Evaluate(template.Page!);
        }
        finally
        {
            PopSourceFile();
        }
    }
}
