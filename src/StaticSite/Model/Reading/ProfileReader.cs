using StaticSite.Diagnostics;

namespace StaticSite.Model.Reading;

/// <summary>Checks that the lines that the law asks for are there.</summary>
internal static class ProfileReader
{
    // 互联网新闻信息服务管理规定 (2017) 第七、十八条; 互联网信息服务管理办法 第十二条; 报纸出版管理规定 第三十三条.
    private static readonly (Term Name, string[] Signs)[] LegalLines =
    [
        (("the ICP filing (ICP备案号)", "ICP 备案号"), ["ICP"]),
        (("the public security filing (公安备案号)", "公安备案号"), ["公网安备", "公安备案"]),
        (("the news service licence (互联网新闻信息服务许可证)", "互联网新闻信息服务许可证号"), ["新闻信息服务许可证"]),
        (("a telephone number for complaints (举报电话)", "举报电话"), ["举报"]),
    ];

    public static void CheckChinese(NewspaperSettings settings, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (settings.Serial.Cn is null)
            diagnostics.Add(
                Rules.MissingLegalLine,
                span,
                "the site of a Chinese newspaper must show its serial number (国内统一刊号)",
                "write it in serial: { cn: … }"
            );
        foreach (var (name, signs) in LegalLines)
            if (!settings.Legal.Any(line => signs.Any(sign => line.Text.Contains(sign, StringComparison.OrdinalIgnoreCase))))
                diagnostics.Add(Rules.MissingLegalLine, span, $"the site of a Chinese newspaper must show {name}", "add it to legal:");
    }
}
