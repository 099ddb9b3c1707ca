using System.Buffers;

namespace StaticSite.Loading;

/// <summary>
/// Bytes that are written one after the other into rented memory, so that large files leave no garbage. They are good until they are
/// disposed of.
/// </summary>
/// <param name="capacity">How many there is room for at first.</param>
internal sealed class PooledBytes(int capacity = 64 << 10) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many have been written.</summary>
    public int Count { get; private set; }

    /// <summary>What has been written; good until more is written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Count);

    /// <inheritdoc/>
    public void Advance(int count) => Count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(1, sizeHint));
        return _bytes.AsMemory(Count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow(int more)
    {
        if (_bytes.Length - Count >= more)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Count + more, _bytes.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
