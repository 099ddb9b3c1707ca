using System.Runtime.InteropServices;

namespace StaticSite.Cli.Serving;

/// <summary>Ctrl+C or SIGTERM, which ends what would run forever.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly ManualResetEventSlim _ended = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() =>
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, End), PosixSignalRegistration.Create(PosixSignal.SIGTERM, End)];

    /// <summary>Waits for it.</summary>
    public void Wait() => _ended.Wait();

    /// <summary>Waits for it, but not longer than this.</summary>
    /// <returns>Whether it has come.</returns>
    public bool Wait(TimeSpan time) => _ended.Wait(time);

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _ended.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        _ended.Set();
    }
}
