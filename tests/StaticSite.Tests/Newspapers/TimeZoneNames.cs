using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Newspapers;

/// <summary>Whatever an editor calls a time zone, the report says how it is written.</summary>
public sealed class TimeZoneNames
{
    [Theory]
    [InlineData("Asia/Shanghai", "Beijing 北京 北京时间 北京時間 中国 中国标准时间 上海 东八区 东8区")]
    [InlineData("Asia/Shanghai", "CST CN BJT China Asia/Beijing Asia/Wuhan +8 +08:00 +0800 utc+8")]
    [InlineData("Asia/Urumqi", "乌鲁木齐 新疆时间 +6")]
    [InlineData("Asia/Hong_Kong", "HKT 香港 香港时间 hong-kong")]
    [InlineData("Asia/Macau", "澳门 Macao")]
    [InlineData("Asia/Taipei", "台北 台湾 Taiwan")]
    [InlineData("Asia/Tokyo", "JST 东京 日本 Asia/Tokio ＋９ UTC+0900")]
    [InlineData("Asia/Seoul", "KST 首尔 韩国")]
    [InlineData("Asia/Singapore", "SGT 新加坡")]
    [InlineData("Asia/Kolkata", "IST 印度 +5:30")]
    [InlineData("Europe/London", "BST 伦敦 London")]
    [InlineData("Europe/Moscow", "MSK 莫斯科 +3")]
    [InlineData("America/New_York", "EDT 纽约 -5 New-York")]
    [InlineData("America/Los_Angeles", "PST PDT 洛杉矶 -8")]
    [InlineData("UTC", "Z 世界时 +0 -0 GMT+00:00")]
    public void A_name_for_a_time_zone_gets_the_one_to_write(string zone, string names)
    {
        foreach (var name in names.Split(' '))
            Assert.Contains($"'{name}' is not the name of a time zone", Report(name, $"write '{zone}'"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("某地")]
    [InlineData("+")]
    [InlineData("+8x")]
    [InlineData("8")]
    public void Another_name_gets_an_example(string name) =>
        Report(name, "write the name of a place with the same time, like Asia/Shanghai");

    [Theory]
    [InlineData("UTC")]
    [InlineData("UTC+08:00")]
    [InlineData("Etc/GMT-8")]
    public void A_name_of_the_database_and_an_offset_are_correct(string name) => Assert.Equal("", Check(name));

    private static string Report(string name, string advice)
    {
        var report = Check(name);
        Assert.Contains($"\n  = {advice}\n", report, StringComparison.Ordinal);
        return report;
    }

    private static string Check(string name)
    {
        using var room = new Newsroom(Executable.Jit);
        room.Write("input", Printing.Files(("newspaper.yaml", $"{Printing.Settings}timezone: '{name}'\n")));
        return room.Check();
    }
}
