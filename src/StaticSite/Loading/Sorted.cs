namespace StaticSite.Loading;

/// <summary>Looks for places in sorted lists.</summary>
internal static class Sorted
{
    /// <summary>The index of the first item that is not less than a key; the length of the list if all are less.</summary>
    /// <param name="items">Sorted by their keys.</param>
    /// <param name="key">The key.</param>
    /// <param name="isBefore">Whether an item precedes it.</param>
    public static int FirstFrom<T, TKey>(IReadOnlyList<T> items, TKey key, Func<T, TKey, bool> isBefore)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(items[middle], key))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
