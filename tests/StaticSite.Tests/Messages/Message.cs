using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticSite.Tests.Structure;
using Xunit;

namespace StaticSite.Tests.Messages;

/// <summary>A sentence of the program, as the code has it.</summary>
/// <param name="Place">The file and line.</param>
/// <param name="Id">Its id, or null for an expression that becomes a phrase and is no constant.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Holes">What is put into its places.</param>
internal sealed record Message(string Place, string? Id, ExpressionSyntax Expression, IReadOnlyList<Hole> Holes)
{
    private const string Phrase = "StaticSite.Diagnostics.Phrase";

    private static readonly Lazy<Message[]> Found = new(() => [.. Find()]);

    /// <summary>
    /// All messages, in the order of the files: literals and interpolated strings that become phrases, and descriptions of commands and
    /// options.
    /// </summary>
    public static IReadOnlyList<Message> All => Found.Value;

    private static IEnumerable<Message> Find()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        string[] implicitly =
        [
            "System",
            "System.Collections.Generic",
            "System.IO",
            "System.Linq",
            "System.Threading",
            "System.Threading.Tasks",
        ];
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText(
                string.Concat(implicitly.Select(name => $"global using {name};"))
                    + "global using SourceSpan = StaticSite.Diagnostics.SourceSpan;",
                options
            ),
            // The pipeline for Statiq is outside of the solution and has messages in Statiq's language.
            .. SourceTree
                .Below("src/", ".cs")
                .Where(file => !file.Path.StartsWith("src/StaticSite.Statiq/", StringComparison.Ordinal))
                .Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
        ];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("StaticSite.dll" or "static-site.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("src", trees, references, new(OutputKind.ConsoleApplication, allowUnsafe: true));
        // Where the code is not understood, messages would be missed. What source generators write is not there.
        Assert.DoesNotContain(
            compilation.GetDiagnostics(),
            found => found.Severity == DiagnosticSeverity.Error && found.Id is not ("CS8795" or "CS9248" or "CS0170")
        );
        var phrase = compilation.GetTypeByMetadataName(Phrase)!;
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var expression in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
                if (MayConvert(expression) && Read(expression, model, phrase) is { } message)
                    yield return message;
        }
    }

    // Types, what a member belongs to and what is compared become no phrase. To ask the compiler for them takes most of the time.
    private static bool MayConvert(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or TypeSyntax or BaseTypeSyntax or ParameterSyntax => false,
            VariableDeclarationSyntax or MemberDeclarationSyntax or NameColonSyntax or TypeArgumentListSyntax or PatternSyntax => false,
            ObjectCreationExpressionSyntax or ForEachStatementSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax => false,
            InvocationExpressionSyntax or ElementAccessExpressionSyntax => false,
            BinaryExpressionSyntax pair => pair.IsKind(SyntaxKind.CoalesceExpression) || pair.IsKind(SyntaxKind.AddExpression),
            _ => true,
        };

    private static Message? Read(ExpressionSyntax expression, SemanticModel model, INamedTypeSymbol phrase)
    {
        var type = model.GetTypeInfo(expression);
        var isCast = expression.Parent is CastExpressionSyntax cast && Is(model.GetTypeInfo(cast).Type);
        var isPhrase = isCast || Is(type.ConvertedType);
        if (expression.Parent is BinaryExpressionSyntax sum && Texts(sum) is not null)
            return null;
        if (isPhrase && Texts(expression) is { } texts)
        {
            InterpolatedStringContentSyntax[] parts = [.. texts.SelectMany(text => text.Contents)];
            return new(
                PlaceOf(expression),
                IdOf(parts),
                expression,
                [.. parts.OfType<InterpolationSyntax>().Select(hole => new Hole(hole, Is(model.GetTypeInfo(hole.Expression).Type)))]
            );
        }
        if (expression is LiteralExpressionSyntax { Token.Value: string literal } && IsId(expression))
            return new(PlaceOf(expression), literal, expression, []);
        if (isPhrase && type.Type?.SpecialType == SpecialType.System_String && expression is not CastExpressionSyntax)
            return model.GetConstantValue(expression) is { HasValue: true, Value: string constant }
                ? constant.Length == 0
                    ? null
                    : new(PlaceOf(expression), Escape(constant), expression, [])
                : new(PlaceOf(expression), null, expression, []);
        return LosesPhrase(expression, type, Is) ? new(PlaceOf(expression), null, expression, []) : null;

        bool Is(ITypeSymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol, phrase);
    }

    private static string PlaceOf(ExpressionSyntax expression) =>
        $"{expression.SyntaxTree.FilePath}:{expression.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    // A conditional with strings in tuples: they become phrases one by one, after they have become texts.
    private static bool LosesPhrase(ExpressionSyntax expression, TypeInfo type, Func<ITypeSymbol?, bool> isPhrase) =>
        expression is not TupleExpressionSyntax
        && type.Type is INamedTypeSymbol { IsTupleType: true } from
        && type.ConvertedType is INamedTypeSymbol { IsTupleType: true } to
        && from.TupleElements.Zip(to.TupleElements)
            .Any(pair => pair.First.Type.SpecialType == SpecialType.System_String && isPhrase(pair.Second.Type));

    // The descriptions that the help shows, and the ids that are named.
    private static bool IsId(ExpressionSyntax literal) =>
        literal.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "Description" } } => true,
            ConditionalExpressionSyntax
            {
                Parent: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.Text: "Description" } }
            } => true,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } => IsDescribed(call, literal),
            _ => false,
        };

    private static bool IsDescribed(SyntaxNode call, ExpressionSyntax literal) =>
        call switch
        {
            ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Command" or "RootCommand" } } => IsSentence(
                literal
            ),
            ImplicitObjectCreationExpressionSyntax => IsSentence(literal)
                && literal.SyntaxTree.FilePath.EndsWith("Command.cs", StringComparison.Ordinal),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "BuildCommand" } }
            } => IsSentence(literal),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Expression: IdentifierNameSyntax { Identifier.Text: "Phrase" },
                    Name.Identifier.Text: "Of"
                }
            } => true,
            _ => false,
        };

    private static bool IsSentence(ExpressionSyntax literal) => ((string)((LiteralExpressionSyntax)literal).Token.Value!).EndsWith('.');

    // An interpolated string, or a sum of some; null for anything else.
    private static InterpolatedStringExpressionSyntax[]? Texts(ExpressionSyntax expression) =>
        expression switch
        {
            InterpolatedStringExpressionSyntax text => [text],
            BinaryExpressionSyntax sum when Texts(sum.Left) is { } left && Texts(sum.Right) is { } right => [.. left, .. right],
            _ => null,
        };

    private static string IdOf(InterpolatedStringContentSyntax[] parts)
    {
        var place = 0;
        return string.Concat(
            parts.Select(part => part is InterpolatedStringTextSyntax literal ? literal.TextToken.ValueText : $"{{{place++}}}")
        );
    }

    private static string Escape(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}

/// <summary>What is put into a place of a message.</summary>
/// <param name="Syntax">The code.</param>
/// <param name="IsPhrase">Whether it is a phrase itself.</param>
internal sealed record Hole(InterpolationSyntax Syntax, bool IsPhrase);
