using StaticSite.Writing.Cache;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// The turn to write into an output folder: of several builds one has it, and the others wait. It is a lock on a file in the cache, which
/// the system releases when a build is killed.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream? _lock;

    private OutputLock(FileStream? held) => _lock = held;

    /// <summary>Waits for the lock. Where the cache cannot be written there is none to wait for.</summary>
    /// <param name="cache">The output's cache.</param>
    /// <param name="waits">Called once if another build holds the lock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static OutputLock Wait(CacheFolder cache, Action? waits, CancellationToken cancellation)
    {
        var path = cache.Lock;
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (isFirst)
                    waits?.Invoke();
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                cache.Fails(e);
                return new(null);
            }
        }
    }

    // EAGAIN of Linux and of BSD, and Windows' sharing violation.
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32;

    public void Dispose() => _lock?.Dispose();
}
