using System.Diagnostics;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>The code is as the formatter writes it.</summary>
public sealed class FormatterTests
{
    [Fact]
    public async Task The_formatter_would_change_nothing()
    {
        var start = new ProcessStartInfo("dotnet", ["csharpier", "check", "src", "tests"])
        {
            WorkingDirectory = Sources.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, $"Run 'dotnet csharpier format src tests'.\n{output}{await error}");
    }
}
