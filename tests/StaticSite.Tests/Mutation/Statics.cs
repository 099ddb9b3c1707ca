using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace StaticSite.Tests.Mutation;

/// <summary>
/// Stryker activates one mutant after the other in the same process, which initializes static fields once. So they are initialized while
/// no mutant is active, because otherwise one would stay in them, and their mutants are tested in a process of their own.
/// </summary>
[CollectionDefinition(nameof(Statics), DisableParallelization = true)]
[Collection(nameof(Statics))]
public sealed class Statics
{
    private const int NoMutant = -1;

    private const string OwnProcess = "MUTATION_OWN_PROCESS";

    // The file in which Stryker names the active mutant, a number of four bytes; null if the tests run without Stryker.
    private static readonly string? MutantFile = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");

    private static readonly bool IsOwnProcess = Environment.GetEnvironmentVariable(OwnProcess) is not null;

    [ModuleInitializer]
    internal static void Initialize()
    {
        if (MutantFile is null || IsOwnProcess)
            return;
        var active = ActiveMutant();
        Activate(NoMutant);
        foreach (var type in new[] { typeof(Building.Build), typeof(Cli.CommandLine) }.SelectMany(type => type.Assembly.GetTypes()))
            if (!type.ContainsGenericParameters)
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        Activate(active);
    }

    /// <summary>Runs after the other tests, for mutants that static fields depend on. It covers no mutant itself.</summary>
    [Fact]
    public void The_tests_pass_in_a_process_of_their_own()
    {
        if (MutantFile is null || IsOwnProcess || ActiveMutant() == NoMutant)
            return;
        var start = new ProcessStartInfo("dotnet", [typeof(Statics).Assembly.Location, "--progress", "off"])
        {
            RedirectStandardOutput = true,
            Environment = { [OwnProcess] = "" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }

    private static int ActiveMutant()
    {
        using var file = Open();
        var bytes = new byte[sizeof(int)];
        RandomAccess.Read(file, bytes, 0);
        return BitConverter.ToInt32(bytes);
    }

    private static void Activate(int mutant)
    {
        using var file = Open();
        RandomAccess.Write(file, BitConverter.GetBytes(mutant), 0);
    }

    private static SafeFileHandle Open() => File.OpenHandle(MutantFile!, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
}
