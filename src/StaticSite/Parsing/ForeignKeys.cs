using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing;

/// <summary>Keys of other generators and words of other newsrooms, and which of our keys says the same.</summary>
internal static class ForeignKeys
{
    private const string Address = "the file's name is the address: rename the file; an old address stands in 'aliases'";
    private const string Day = "take it out: the issue's folder is the date";
    private const string NotNeeded = "take it out: nothing here goes by it";

    // Words, and the key that says the same; or, after '=', what to do.
    private static readonly ImmutableArray<(KeySet Keys, string Words, string Use)> Table =
    [
        (KeySets.Article, "肩题 眉题 引标 上题 肩标 overline eyebrow", "kicker"),
        (KeySets.Article, "正题 大标题 主标题 主题 题目 headline heading name", "title"),
        (KeySets.Article, "副标题 副标 子题 辅题 subhead subheading sub-title", "subtitle"),
        (KeySets.Article, "摘要 导语 导读 内容提要 简介 summary description excerpt abstract lead lede intro standfirst", "deck"),
        (KeySets.Article, "记者 通讯员 撰文 撰稿 文字 writer by", "byline"),
        (KeySets.Article, "author creator", "=use 'authors' for names that get a page each, or 'byline' for the line as it is printed"),
        (
            KeySets.Article,
            "摄影 图片作者 摄影记者 photographer credit",
            "=write it with the photo: photos: [ { file: …, credit: … } ], or 'credit' in its caption file"
        ),
        (KeySets.Article, "date 日期 见报日期 出版日期 issue 期", "=" + Day + "; to publish later, write 'published'"),
        (KeySets.Article, "pubdate publishdate publish-date time 时间 发布日期 发表时间 定时 embargo", "published"),
        (
            KeySets.Article,
            "lastmod updated modified update expirydate 更新时间 修改时间",
            "=take it out; what readers must know of a change stands in 'corrections'"
        ),
        (KeySets.Article, "tags tag topics 标签 话题 主题词", "keywords"),
        (
            KeySets.Article,
            "categories category section series 分类 类别 板块 版块 栏目名",
            "=use 'column' for a standing column, or 'keywords' for topics"
        ),
        (KeySets.Article, "draft isdraft 草稿", "=write 'status: draft' for a draft, and nothing for what is ready"),
        (KeySets.Article, "审核 审稿 稿件状态 state", "status"),
        (KeySets.Article, "type 类型 稿件类型 文体", "kind"),
        (KeySets.Article, "slug permalink url path link filename 网址 文件名", "=" + Address),
        (KeySets.Article, "redirect redirect-from redirects 旧网址", "aliases"),
        (
            KeySets.Article,
            "cover image images img thumbnail featured-image featuredimage banner picture photo 封面 配图 题图 图 照片 插图 头图",
            "photos"
        ),
        (KeySets.Article, "video audio videos 视频 音频", "media"),
        (KeySets.Article, "lang locale 语种", "language"),
        (KeySets.Article, "出处 稿源 来自 from publisher", "source"),
        (KeySets.Article, "转载 原文 reprint original-url", "original"),
        (KeySets.Article, "地点 location place", "dateline"),
        (KeySets.Article, "page 版 版次 版位", "=take it out: the page's folder says it; 'pages' is for an article that runs over several"),
        (
            KeySets.Article,
            "order sort nav-order menu-order index 排序 顺序 序号 编号 位置",
            "=the number at the beginning of the file's name is the order; 'weight' wins over it"
        ),
        (KeySets.Article, "编辑 责编 责任编辑 美编 校对 editor editors", "=write 'editors' into the page's page.yaml"),
        (
            KeySets.Article,
            "layout template toc comments math mathjax katex mermaid id uuid guid hidden sticky pin pinned top noindex sitemap robots author-link copyright reward aside",
            "=" + NotNeeded
        ),
        (KeySets.Standing, "正题 大标题 主标题 题目 名称 headline heading name", "title"),
        (KeySets.Standing, "lang locale 语种", "language"),
        (KeySets.Standing, "slug permalink url path", "=" + Address),
        (KeySets.Standing, "date draft layout template description summary author tags categories order weight menu", "=" + NotNeeded),
        (KeySets.Caption, "作者 摄影者 摄影记者 摄 图 图片作者 署名 photographer author byline creator 来源 source", "credit"),
        (
            KeySets.Caption,
            "caption title text description 图说 说明 图片说明 标题 文字",
            "=write the caption as text below the front matter"
        ),
        (KeySets.Caption, "date time 日期 时间 拍摄日期", "taken"),
        (KeySets.Caption, "alttext alt-text 替代文本 无障碍说明", "alt"),
        (KeySets.Section, "小标题 副标题 标目 subtitle heading headline subhead name", "title"),
        (KeySets.Photo, "src url path image photo 路径 图片 照片 文件名", "file"),
        (KeySets.Photo, "title text description desc 说明 图片说明 标题 文字", "caption"),
        (KeySets.Photo, "作者 摄影者 摄影记者 photographer author byline 署名", "credit"),
        (KeySets.Photo, "alttext alt-text 替代文本", "alt"),
        (KeySets.Media, "src url path 路径 文件名", "file"),
        (KeySets.Media, "cover image thumbnail 图片", "poster"),
        (KeySets.Media, "subtitles vtt", "captions"),
        (KeySets.Author, "名字 作者 署名 author", "name"),
        (KeySets.Author, "职务 角色 title job", "role"),
        (KeySets.Correction, "内容 说明 更正 correction content", "text"),
        (KeySets.Correction, "时间 更正日期 time", "date"),
        (KeySets.Page, "title 标题 名称 版面名 版面名称", "name"),
        (KeySets.Page, "editor 责编 责任编辑 美编 美术编辑 校对 值班编辑", "=write editors: { 责任编辑: 姓名 }"),
        (KeySets.Page, "pdf 版面 版图 版面pdf image", "facsimile"),
        (KeySets.Page, "template 排版 模板", "layout"),
        (KeySets.Page, "number page 版次 版 date 日期", "=take it out: the folder's name says it"),
        (KeySets.Issue, "no issue 期号 期数 期 刊期 总期数 总第", "number"),
        (KeySets.Issue, "date 日期 出版日期 出报日期", "=" + Day),
        (
            KeySets.Issue,
            "title name 标题 名称",
            "=take it out: the newspaper's title and the date are the issue's name; 'note' is a remark on it"
        ),
        (KeySets.Issue, "pages 版面 版数", "=take it out: the folders are the pages"),
        (KeySets.Issue, "备注 remark comment", "note"),
        (KeySets.Newspaper, "name sitename site-name site-title 名称 报纸 报纸名 报纸名称 刊名 标题", "title"),
        (KeySets.Newspaper, "baseurl base-url site-url siteurl domain host 域名 网站 网站地址 地址", "url"),
        (KeySets.Newspaper, "lang locale languagecode language-code 语种", "language"),
        (KeySets.Newspaper, "tz time-zone", "timezone"),
        (KeySets.Newspaper, "author publisher owner 主办 主办单位 出版 出版单位 版权所有 holder", "copyright"),
        (KeySets.Newspaper, "icp beian 备案号 icp备案 icp备案号 许可证 footer", "legal"),
        (KeySets.Newspaper, "cn issn 国内统一刊号 统一刊号 邮发代号", "serial"),
        (KeySets.Newspaper, "pages 版面 版面名 版面名称 sections", "page-names"),
        (KeySets.Newspaper, "frequency schedule 出版日 出刊日 刊期 出报时间 周期", "appears"),
        (KeySets.Newspaper, "休刊日 节假日 放假 假期", "holidays"),
        (KeySets.Newspaper, "版别 早晚报", "editions"),
        (KeySets.Newspaper, "theme 主题", "=put the theme into the folder theme/ beside input/, or name it with --theme"),
        (KeySets.Newspaper, "description keywords menu nav plugins paginate permalink markdown taxonomies params", "=" + NotNeeded),
    ];

    /// <summary>
    /// What to do about a key that is not one of ours, and the one of ours that says the same, if there is one; null if nothing is known of
    /// it.
    /// </summary>
    public static (Phrase Help, string? Key)? Advice(KeySet keys, string written)
    {
        var word = written.Replace('_', '-').Replace(' ', '-');
        foreach (var (subject, words, use) in Table)
        {
            if (subject.Subject != keys.Subject || !words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))
                continue;
            if (use[0] == '=')
                return (use[1..], null);
            var key = Suggestion.IsChinese(written) ? keys.Find(use)!.Alias : use;
            return ($"use '{key}'", key);
        }
        return null;
    }
}
