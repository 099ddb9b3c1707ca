using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing;

/// <summary>Keys of other generators and words of other newsrooms, and which of our keys says the same.</summary>
internal static class ForeignKeys
{
    private const string Address = "the name of the file is the address; rename the file, and list an old address in 'aliases'";
    private const string Day = "remove it; the folder of the issue gives the date";
    private const string NotNeeded = "remove it; it has no effect here";

    // Words, and the key that says the same, or else what to do.
    private static readonly ImmutableArray<(KeySet Keys, string Words, string? Key, Phrase? Help)> Table =
    [
        (KeySets.Article, "肩题 眉题 引标 上题 肩标 overline eyebrow", "kicker", null),
        (KeySets.Article, "正题 大标题 主标题 主题 题目 headline heading name", "title", null),
        (KeySets.Article, "副标题 副标 子题 辅题 subhead subheading sub-title", "subtitle", null),
        (KeySets.Article, "摘要 导语 导读 内容提要 简介 summary description excerpt abstract lead lede intro standfirst", "deck", null),
        (KeySets.Article, "记者 通讯员 撰文 撰稿 文字 writer by", "byline", null),
        (
            KeySets.Article,
            "author creator",
            null,
            "use 'authors' for names that get a page each, or 'byline' for the line as it is printed"
        ),
        (
            KeySets.Article,
            "摄影 图片作者 摄影记者 photographer credit",
            null,
            "write it with the photo: photos: [ { file: …, credit: … } ], or 'credit' in its caption file"
        ),
        (KeySets.Article, "date 日期 见报日期 出版日期 issue 期", null, $"{(Phrase)Day}; {(Phrase)"to publish later, write 'published'"}"),
        (KeySets.Article, "pubdate publishdate publish-date time 时间 发布日期 发表时间 定时 embargo", "published", null),
        (
            KeySets.Article,
            "lastmod updated modified update expirydate 更新时间 修改时间",
            null,
            "remove it; list what readers must know about a change in 'corrections'"
        ),
        (KeySets.Article, "tags tag topics 标签 话题 主题词", "keywords", null),
        (
            KeySets.Article,
            "categories category section series 分类 类别 板块 版块 栏目名",
            null,
            "use 'column' for a standing column, or 'keywords' for topics"
        ),
        (KeySets.Article, "draft isdraft 草稿", null, "write 'status: draft' for a draft, and nothing for a finished article"),
        (KeySets.Article, "审核 审稿 稿件状态 state", "status", null),
        (KeySets.Article, "type 类型 稿件类型 文体", "kind", null),
        (KeySets.Article, "slug permalink url path link filename 网址 文件名", null, Address),
        (KeySets.Article, "redirect redirect-from redirects 旧网址", "aliases", null),
        (
            KeySets.Article,
            "cover image images img thumbnail featured-image featuredimage banner picture photo 封面 配图 题图 图 照片 插图 头图",
            "photos",
            null
        ),
        (KeySets.Article, "video audio videos 视频 音频", "media", null),
        (KeySets.Article, "lang locale 语种", "language", null),
        (KeySets.Article, "出处 稿源 来自 from publisher", "source", null),
        (KeySets.Article, "转载 原文 reprint original-url", "original", null),
        (KeySets.Article, "地点 location place", "dateline", null),
        (
            KeySets.Article,
            "page 版 版次 版位",
            null,
            "remove it; the folder gives the page, and 'pages' is for an article on several pages"
        ),
        (
            KeySets.Article,
            "order sort nav-order menu-order index 排序 顺序 序号 编号 位置",
            null,
            "the number at the beginning of the file's name is the order; 'weight' overrides it"
        ),
        (KeySets.Article, "编辑 责编 责任编辑 美编 校对 editor editors", null, "write 'editors' in page.yaml of the page"),
        (
            KeySets.Article,
            "layout template toc comments math mathjax katex mermaid id uuid guid hidden sticky pin pinned top "
                + "noindex sitemap robots author-link copyright reward aside",
            null,
            NotNeeded
        ),
        (KeySets.Standing, "正题 大标题 主标题 题目 名称 headline heading name", "title", null),
        (KeySets.Standing, "lang locale 语种", "language", null),
        (KeySets.Standing, "slug permalink url path", null, Address),
        (KeySets.Standing, "date draft layout template description summary author tags categories order weight menu", null, NotNeeded),
        (KeySets.Caption, "作者 摄影者 摄影记者 摄 图 图片作者 署名 photographer author byline creator 来源 source", "credit", null),
        (
            KeySets.Caption,
            "caption title text description 图说 说明 图片说明 标题 文字",
            null,
            "write the caption as text below the front matter"
        ),
        (KeySets.Caption, "date time 日期 时间 拍摄日期", "taken", null),
        (KeySets.Caption, "alttext alt-text 替代文本 无障碍说明", "alt", null),
        (KeySets.Section, "小标题 副标题 标目 subtitle heading headline subhead name", "title", null),
        (KeySets.Photo, "src url path image photo 路径 图片 照片 文件名", "file", null),
        (KeySets.Photo, "title text description desc 说明 图片说明 标题 文字", "caption", null),
        (KeySets.Photo, "作者 摄影者 摄影记者 photographer author byline 署名", "credit", null),
        (KeySets.Photo, "alttext alt-text 替代文本", "alt", null),
        (KeySets.Media, "src url path 路径 文件名", "file", null),
        (KeySets.Media, "cover image thumbnail 图片", "poster", null),
        (KeySets.Media, "subtitles vtt", "captions", null),
        (KeySets.Author, "名字 作者 署名 author", "name", null),
        (KeySets.Author, "职务 角色 title job", "role", null),
        (KeySets.Correction, "内容 说明 更正 correction content", "text", null),
        (KeySets.Correction, "时间 更正日期 time", "date", null),
        (KeySets.Page, "title 标题 名称 版面名 版面名称", "name", null),
        (KeySets.Page, "editor 责编 责任编辑 美编 美术编辑 校对 值班编辑", null, "write editors: { 责任编辑: 姓名 }"),
        (KeySets.Page, "pdf 版面 版图 版面pdf image", "facsimile", null),
        (KeySets.Page, "template 排版 模板", "layout", null),
        (KeySets.Page, "number page 版次 版 date 日期", null, "remove it; the name of the folder gives it"),
        (KeySets.Issue, "no issue 期号 期数 期 刊期 总期数 总第", "number", null),
        (KeySets.Issue, "date 日期 出版日期 出报日期", null, Day),
        (
            KeySets.Issue,
            "title name 标题 名称",
            null,
            "remove it; an issue is named by the newspaper and the date, and 'note' is for a remark"
        ),
        (KeySets.Issue, "pages 版面 版数", null, "remove it; the folders are the pages"),
        (KeySets.Issue, "备注 remark comment", "note", null),
        (KeySets.Newspaper, "name sitename site-name site-title 名称 报纸 报纸名 报纸名称 刊名 标题", "title", null),
        (KeySets.Newspaper, "baseurl base-url site-url siteurl domain host 域名 网站 网站地址 地址", "url", null),
        (KeySets.Newspaper, "lang locale languagecode language-code 语种", "language", null),
        (KeySets.Newspaper, "tz time-zone", "timezone", null),
        (KeySets.Newspaper, "author publisher owner 主办 主办单位 出版 出版单位 版权所有 holder", "copyright", null),
        (KeySets.Newspaper, "icp beian 备案号 icp备案 icp备案号 许可证 footer", "legal", null),
        (KeySets.Newspaper, "cn issn 国内统一刊号 统一刊号 邮发代号", "serial", null),
        (KeySets.Newspaper, "pages 版面 版面名 版面名称 sections", "page-names", null),
        (KeySets.Newspaper, "frequency schedule 出版日 出刊日 刊期 出报时间 周期", "appears", null),
        (KeySets.Newspaper, "休刊日 节假日 放假 假期", "holidays", null),
        (KeySets.Newspaper, "版别 早晚报", "editions", null),
        (KeySets.Newspaper, "theme 主题", null, "put the theme in the folder theme/ next to input/, or name it with --theme"),
        (KeySets.Newspaper, "description keywords menu nav plugins paginate permalink markdown taxonomies params", null, NotNeeded),
    ];

    /// <summary>
    /// What to do about a key that is not one of ours, and the one of ours that says the same, if there is one; null if nothing is known of
    /// it.
    /// </summary>
    public static (Phrase Help, string? Key)? Advice(KeySet keys, string written)
    {
        var word = written.Replace('_', '-').Replace(' ', '-');
        foreach (var (subject, words, key, help) in Table)
        {
            if (subject.Subject != keys.Subject || !words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))
                continue;
            if (key is null)
                return (help!, null);
            var own = keys.Find(key)!;
            return Suggestion.IsChinese(written) ? ((Phrase)$"use '{own.Alias}'", own.Alias) : ($"use '{own.Term}'", key);
        }
        return null;
    }
}
