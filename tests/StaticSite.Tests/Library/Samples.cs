using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Library;

/// <summary>The programs in the documentation of the library compile.</summary>
public sealed partial class Samples
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        """;

    public static TheoryData<string, int> All =>
        [
            .. from file in (string[])["docs/library.md", "src/StaticSite/README.md"]
            from program in In(file).Index()
            select (file, program.Index),
        ];

    /// <summary>The programs in a document.</summary>
    public static string[] In(string file) =>
        [.. Block().Matches(File.ReadAllText(Sources.At(file))).Select(block => block.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(All))]
    public void They_compile(string file, int number)
    {
        var stop = TestContext.Current.CancellationToken;
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Sample",
            [
                CSharpSyntaxTree.ParseText(In(file)[number], cancellationToken: stop),
                CSharpSyntaxTree.ParseText(Usings, cancellationToken: stop),
            ],
            assemblies.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );
        Problems.AssertNone(
            compilation.GetDiagnostics(stop).Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => $"{one}")
        );
    }

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
