namespace StaticSite.Imaging;

/// <summary>Lets in only as much work at once as the memory allows; work that needs more than all of it runs alone.</summary>
internal sealed class MemoryGate
{
    /// <summary>What decoding images may take at once.</summary>
    public static MemoryGate OfImages { get; } = new(ImageHeader.MostMemory);

    private readonly object _lock = new();
    private readonly long _capacity;
    private long _free;

    /// <param name="capacity">The store, in bytes.</param>
    public MemoryGate(long capacity) => _free = _capacity = capacity;

    /// <summary>Does some work as soon as there is memory for it.</summary>
    /// <param name="bytes">What it takes.</param>
    /// <param name="work">The work.</param>
    public T Enter<T>(long bytes, Func<T> work)
    {
        var share = Math.Min(bytes, _capacity);
        lock (_lock)
        {
            while (_free < share)
                Monitor.Wait(_lock);
            _free -= share;
        }
        try
        {
            return work();
        }
        finally
        {
            lock (_lock)
            {
                _free += share;
                Monitor.PulseAll(_lock);
            }
        }
    }
}
