using System.Collections.Frozen;
using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Model.Reading;

/// <summary>Time zones by their names in the tz database.</summary>
internal static class TimeZones
{
    private const string Default = "Asia/Shanghai";

    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        [Default] =
            "Asia/Beijing Asia/Peking Asia/Guangzhou Asia/Shenzhen Asia/Nanjing Asia/Wuhan Asia/Xian Asia/Jinan Beijing Peking China "
            + "CST CN BJT Asia/China 北京 北京时间 北京時間 中国 中国标准时间 上海 东八区 东8区 China-Standard-Time +8",
        ["Asia/Urumqi"] = "乌鲁木齐 新疆时间 +6",
        ["Asia/Hong_Kong"] = "HKT 香港 香港时间",
        ["Asia/Macau"] = "澳门 Macao",
        ["Asia/Taipei"] = "台北 台湾 Taiwan",
        ["Asia/Tokyo"] = "JST 东京 日本 Japan-Standard-Time Asia/Tokio +9",
        ["Asia/Seoul"] = "KST 首尔 韩国",
        ["Asia/Singapore"] = "SGT 新加坡",
        ["Asia/Kolkata"] = "IST 印度 +5:30",
        ["Europe/London"] = "BST 伦敦 London",
        ["Europe/Moscow"] = "MSK 莫斯科 +3",
        ["America/New_York"] = "EDT 纽约 -5",
        ["America/Los_Angeles"] = "PST PDT 洛杉矶 -8",
        ["UTC"] = "Z 世界时 +0 -0",
    }
        .SelectMany(zone => zone.Value.Split(' '), (zone, word) => (zone.Key, word))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone that newspaper.yaml names; one that does not exist is a diagnostic.</summary>
    public static DateTimeZone Read(Sourced<string>? written, DiagnosticBag diagnostics)
    {
        var zones = DateTimeZoneProviders.Tzdb;
        if (written is not { } text)
            return zones[Default];
        if (zones.GetZoneOrNull(text.Value) is { } zone)
            return zone;
        diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not the name of a time zone", Help(text.Value, zones.Ids));
        return zones[Default];
    }

    private static Phrase Help(string written, IEnumerable<string> known)
    {
        var name = Suggestion.HalfWidth(written).Trim().Replace(' ', '-');
        if ((Meant.GetValueOrDefault(name) ?? Meant.GetValueOrDefault(Offset(name))) is { } meant)
            return $"write '{meant}'";
        if (known.FirstOrDefault(id => id.EndsWith("/" + name.Replace('-', '_'), StringComparison.OrdinalIgnoreCase)) is { } place)
            return $"write '{place}'";
        return Suggestion.DidYouMean(written, known) ?? "write the name of a place with the same time, like Asia/Shanghai";
    }

    // +8 of GMT+8, UTC+08:00, +0800.
    private static string Offset(string name)
    {
        var offset =
            name.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || name.StartsWith("GMT", StringComparison.OrdinalIgnoreCase)
                ? name[3..]
                : name;
        if (offset.Length < 2 || offset[0] is not ('+' or '-'))
            return name;
        var digits = offset[1..].Replace(":", "", StringComparison.Ordinal);
        if (!digits.All(char.IsAsciiDigit))
            return name;
        var (hours, minutes) = digits.Length > 2 ? (digits[..^2], digits[^2..]) : (digits, "00");
        return $"{offset[0]}{hours.TrimStart('0').PadLeft(1, '0')}{(minutes == "00" ? "" : $":{minutes}")}";
    }
}
