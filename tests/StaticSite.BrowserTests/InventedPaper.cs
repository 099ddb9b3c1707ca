using System.Globalization;
using System.Text;
using NetVips;

namespace StaticSite.BrowserTests;

/// <summary>
/// The input of an invented daily with many pages: stories and briefs of random lengths, headlines of one or two clauses, photos of every
/// shape. The same seed makes the same newspaper.
/// </summary>
internal sealed class InventedPaper
{
    private const string Words =
        "城市 老街 河道 学校 社区 医院 公园 菜市场 图书馆 车站 桥梁 居民 老师 学生 记者 工人 医生 司机 农民 今年 昨天 上午 周末 春天 傍晚 已经 "
        + "开始 逐步 正在 计划 完成 改造 建设 增加 修缮 种植 开放 举办 参加 报名 介绍 表示 认为 希望 发现 记录 近千 一批 多处 全部 首次 设施 道路 路灯 "
        + "树木 活动 课程 作品 展览 比赛 经费 项目 方案 办法 意见 问题";

    private static readonly string[] Vocabulary = Words.Split(' ');

    private static readonly (int Width, int Height)[] Shapes = [(600, 400), (400, 600), (500, 500), (740, 270), (640, 360)];

    private static readonly int[] Lengths = [180, 250, 350, 500, 700, 900];

    private readonly Random _random;

    private InventedPaper(int seed) => _random = new(seed);

    /// <summary>Writes the input.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <param name="pages">How many pages it has, at most 99.</param>
    /// <param name="seed">What makes it differ from others.</param>
    public static void Write(string folder, int pages, int seed)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "newspaper.yaml"),
            "title: 临河日报\nlanguage: zh-CN\ntimezone: Asia/Shanghai\nurl: https://paper.example\ncopyright: {holder: 临河日报社, support: 临河技术}\n"
        );
        var paper = new InventedPaper(seed);
        for (var page = 1; page <= pages; page++)
            paper.WritePage(Path.Combine(folder, "2026/03-02", page.ToString("00", CultureInfo.InvariantCulture)));
    }

    private void WritePage(string folder)
    {
        Directory.CreateDirectory(folder);
        var stories = _random.Next(3, 10);
        for (var i = 1; i <= stories; i++)
            File.WriteAllText(Path.Combine(folder, $"{i:00}-story-{i}.md"), Story(folder, i));
    }

    private string Story(string folder, int number)
    {
        var (isLead, text) = (number == 1, new StringBuilder("---\ntitle: ").Append(Clause(5, 9)));
        if (Chance(0.6))
            text.Append(' ').Append(Clause(5, 9));
        var isBrief = !isLead && Chance(0.25);
        text.Append(isBrief ? "\nkind: brief\n" : "\nbyline: 本报记者 陈小禾\n");
        if (Chance(0.3))
            text.Append("subtitle: ——").Append(Clause(8, 16)).Append('\n');
        if (!isBrief && Chance(isLead ? 0.75 : 0.25))
            text.Append(
                CultureInfo.InvariantCulture,
                $"photos: [{{ file: {Photo(folder)}, caption: {Clause(12, 30)}。, credit: 摄影 王川 }}]\n"
            );
        text.Append("---\n");
        var left =
            isLead ? _random.Next(500, 1400)
            : isBrief ? _random.Next(60, 130)
            : Lengths[_random.Next(Lengths.Length)];
        for (var (i, length) = (0, 0); left > 0; i++, left -= length)
        {
            if (i > 2 && left > 150 && Chance(0.15))
                text.Append("\n## ").Append(Clause(5, 9)).Append('\n');
            length = Math.Min(left, _random.Next(60, 160));
            text.Append('\n').Append(Paragraph(length)).Append('\n');
        }
        return text.ToString();
    }

    private string Photo(string folder)
    {
        var (width, height) = Shapes[_random.Next(Shapes.Length)];
        var name = $"photo-{width}x{height}.jpg";
        using var grey = (Image.Black(width, height) + 128).Cast(Enums.BandFormat.Uchar);
        grey.Jpegsave(Path.Combine(folder, name));
        return name;
    }

    private string Paragraph(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(Clause(8, 20)).Append(Chance(0.4) ? "，" : "。");
        text.Length--;
        return text.Append('。').ToString();
    }

    private string Clause(int least, int most)
    {
        var (text, length) = (new StringBuilder(), _random.Next(least, most + 1));
        while (text.Length < length)
            text.Append(Vocabulary[_random.Next(Vocabulary.Length)]);
        return text.ToString(0, length);
    }

    private bool Chance(double share) => _random.NextDouble() < share;
}
