using System.Globalization;

namespace StaticSite.Cli.Serving;

/// <summary>The encodings that a client accepts (RFC 9110, 12.5.3).</summary>
internal static class AcceptEncoding
{
    /// <summary>The best one that we have and it accepts: br, gzip or identity.</summary>
    public static string Choose(string? accepted)
    {
        if (string.IsNullOrEmpty(accepted))
            return Representation.Identity;
        var (best, weight) = (Representation.Identity, 0.0);
        foreach (var encoding in (string[])["br", "gzip"])
            if (WeightOf(accepted, encoding) is var own && own > weight)
                (best, weight) = (encoding, own);
        return best;
    }

    private static double WeightOf(string accepted, string encoding)
    {
        foreach (var item in accepted.Split(','))
        {
            var parts = item.Split(';', StringSplitOptions.TrimEntries);
            if (!parts[0].Equals(encoding, StringComparison.OrdinalIgnoreCase))
                continue;
            var quality = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
            return quality is null ? 1
                : double.TryParse(quality[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
                : 0;
        }
        return 0;
    }
}
