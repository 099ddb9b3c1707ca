using System.Reflection;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.FrontMatter;
using StaticSite.Tests.Markdown;
using StaticSite.Tests.Mutation;
using Xunit;
using Xunit.v3;

[assembly: TestFramework(typeof(QuickTests))]

namespace StaticSite.Tests.Mutation;

/// <summary>Finds the tests for mutation testing: those within this process, and whole files of specs (<see cref="SpecFiles"/>).</summary>
public sealed class QuickTests : XunitTestFramework
{
    private static readonly Type[] InSpecFiles =
    [
        typeof(DiagnosticSpecs),
        typeof(FrontMatterSpecs),
        typeof(MarkdownSpecs),
        typeof(PunctuationSpecs),
    ];

    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(new XunitTestAssembly(assembly, configFilePath: null, assemblyName: null));

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override bool IsValidTestClass(Type type) =>
            base.IsValidTestClass(type) && type.Name != "Native" && !InSpecFiles.Contains(type.DeclaringType);
    }
}
