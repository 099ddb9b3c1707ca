using System.Runtime.CompilerServices;

namespace StaticSite.Tests.Golden;

/// <summary>tests/run gives the tests a larger youngest generation; the programs that they start run with the settings of users.</summary>
internal static class InheritedSettings
{
    [ModuleInitializer]
    internal static void Remove() => Environment.SetEnvironmentVariable("DOTNET_GCgen0size", null);
}
