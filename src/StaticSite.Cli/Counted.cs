using System.Globalization;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Something that messages count.</summary>
/// <param name="One">In English, if there is one.</param>
/// <param name="Many">In English, if there are none or several.</param>
/// <param name="Chinese">In Chinese, with the measure word.</param>
internal sealed record Counted(string One, string Many, string Chinese)
{
    public static readonly Counted Errors = new("error", "errors", "个错误"),
        Warnings = new("warning", "warnings", "个警告"),
        Notes = new("note", "notes", "条提示"),
        Problems = new("problem", "problems", "个问题"),
        Issues = new("issue", "issues", "期"),
        Pages = new("page", "pages", "版"),
        Articles = new("article", "articles", "篇稿件"),
        Photos = new("photo", "photos", "张图片"),
        Drafts = new("draft", "drafts", "篇草稿"),
        Files = new("file", "files", "个文件");

    /// <summary>A number of them.</summary>
    public Term Of(int number) =>
        (
            $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? One : Many)}",
            $"{number.ToString(CultureInfo.InvariantCulture)} {Chinese}"
        );
}
