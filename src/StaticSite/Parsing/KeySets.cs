using System.Collections.Immutable;
using static StaticSite.Parsing.Shape;

namespace StaticSite.Parsing;

/// <summary>The one table of keys: readers, JSON Schemas and snippets go by it.</summary>
internal static class KeySets
{
    // 三审制: 初审, 复审, 终审.
    private static readonly (string, string) First = ("first", "初审 一审"),
        Second = ("second", "复审 二审"),
        Final = ("final", "终审 三审");

    /// <summary>体裁.</summary>
    public static Shape Kind { get; } =
        OneOf(
            ("news", "消息 新闻"),
            ("brief", "简讯"),
            ("briefs", "简讯集"),
            ("photo", "图片 图片新闻"),
            ("comment", "评论"),
            ("poem", "诗歌 诗"),
            ("notice", "公告"),
            ("advertisement", "广告"),
            ("obituary", "讣告"),
            ("letter", "来信 读者来信")
        );

    /// <summary>A day on which a newspaper appears: of the week, or of the month.</summary>
    public static Shape AppearanceDay { get; } =
        OneOf(
                ("sun", "周日 周天 星期日 星期天"),
                ("mon", "周一 星期一"),
                ("tue", "周二 星期二"),
                ("wed", "周三 星期三"),
                ("thu", "周四 星期四"),
                ("fri", "周五 星期五"),
                ("sat", "周六 星期六"),
                ("daily", "每天 每日")
            )
            .OrNumber();

    /// <summary>The severity of a rule.</summary>
    public static Shape Level { get; } = OneOf(("off", "关 关闭"), ("info", "提示"), ("warning", "警告"), ("error", "错误"));

    /// <summary>The kinds of hosts.</summary>
    public static Shape Host { get; } =
        OneOf(
            ("netlify", ""),
            ("cloudflare", ""),
            ("github", ""),
            ("gitlab", ""),
            ("s3", ""),
            ("nginx", ""),
            ("caddy", ""),
            ("plain", "普通")
        );

    /// <summary>copyright: in newspaper.yaml.</summary>
    public static KeySet Copyright { get; } =
        new(("copyright", "copyright（版权）"), [new("holder", "版权所有"), new("support", "技术支持"), new("text", "声明")]);

    /// <summary>serial: in newspaper.yaml.</summary>
    public static KeySet Serial { get; } =
        new(("serial", "serial（刊号）"), [new("cn", "国内统一刊号"), new("issn", "国际标准刊号"), new("postal", "邮发代号")]);

    /// <summary>An item of legal: in newspaper.yaml.</summary>
    public static KeySet Legal { get; } =
        new(("a legal line", "备案信息"), [new("text", "文字", IsRequired: true), new("url", "网址", WebAddress)]);

    /// <summary>An edition of the day, in editions: of newspaper.yaml.</summary>
    public static KeySet Edition { get; } =
        new(
            ("an edition", "版本"),
            [new("name", "名称"), new("language", "语言", Language), new("title", "报名"), new("at", "出版时间", Shape.TimeOfDay)]
        );

    /// <summary>A switch.</summary>
    public static Shape Switch { get; } = OneOf(("on", "开 开启 yes true"), ("off", "关 关闭 no false"));

    /// <summary>newspaper.yaml, but for the names of output formats.</summary>
    public static KeySet Newspaper { get; } = NewspaperWith([], []);

    /// <summary>newspaper.yaml.</summary>
    /// <param name="formats">The existing output formats.</param>
    /// <param name="added">The keys that they add.</param>
    public static KeySet NewspaperWith(ImmutableArray<FormatName> formats, ImmutableArray<Key> added) =>
        new(
            "newspaper.yaml",
            [
                new("title", "报名", IsRequired: true),
                new("language", "语言", Language),
                new("url", "网址", WebAddress),
                new("timezone", "时区"),
                new("copyright", "版权", Map(Copyright)),
                new("serial", "刊号", Map(Serial)),
                new("legal", "备案", Some(AnyText.Or(Legal))),
                new("profile", "规范", OneOf(("cn-newspaper", "中国报纸"))),
                new("page-names", "版名", ByPage(AnyText)),
                new("groups", "叠序", Some(AnyText)),
                new("editions", "版本", Pairs(Map(Edition), "^[a-z0-9-]+$")),
                new("leading", "首页版本", OneOf(("main", "本报"), ("newest", "最新"))),
                new("appears", "出报日", Some(AppearanceDay)),
                new("holidays", "休刊", Some(Dates)),
                new("links", "链接", OneOf(("folders", "文件夹"), ("files", "文件"))),
                new("punctuation", "标点", OneOf(("normalize", "规范"), ("keep", "保留"))),
                new("html", "网页代码", OneOf(("sanitize", "过滤"), ("forbid", "禁止"))),
                new("remote", "外部图片", Some(AnyText)),
                new(
                    "formats",
                    "格式",
                    Some(OneOf([.. formats.Select(format => (format.Name, format.Chinese)), (FormatName.None, "无")])).Or(Formats(formats))
                ),
                new("host", "托管", Host),
                new("headers", "响应头", Pairs(AnyText, "^[A-Za-z0-9-]+$")),
                new("csp", "内容安全策略", Pairs(AnyText, "^[a-z-]+$")),
                new("compress", "压缩", Some(OneOf(("br", ""), ("gz", "")))),
                new("publish", "发布状态", Some(OneOf(Final, Second, First))),
                new("checks", "检查", Pairs(Level, "^ED[0-9]{3}$")),
                .. added,
            ]
        );

    /// <summary>formats: in newspaper.yaml, as a map.</summary>
    /// <param name="formats">The existing output formats.</param>
    public static KeySet Formats(ImmutableArray<FormatName> formats) =>
        new(("formats", "formats（格式）"), [.. formats.Select(format => new Key(format.Name, format.Chinese, Switch))]);

    /// <summary>An item of supplements: in issue.yaml.</summary>
    public static KeySet Supplement { get; } =
        new(("a supplement", "副刊"), [new("group", "叠", IsRequired: true), new("name", "名称", IsRequired: true)]);

    /// <summary>issue.yaml.</summary>
    public static KeySet Issue { get; } =
        new(
            "issue.yaml",
            [
                new("number", "总期号", Number),
                new("note", "说明"),
                new("spreads", "通版", List(List(Shape.Page, 2, 4))),
                new("front", "头版", Some(AnyText)),
                new("groups", "叠序", Some(AnyText)),
                new("supplements", "副刊", Some(Map(Supplement))),
                new("revision", "修订", Number),
                new("published", "发布时间", Time),
                new("aliases", "旧址", Some(AnyText)),
            ]
        );

    /// <summary>page.yaml, or a page's index.md.</summary>
    public static KeySet Page { get; } =
        new(
            ("a page", "版"),
            [
                new("name", "版名"),
                new("editors", "编辑", Pairs(AnyText)),
                new("layout", "版式", OneOf(("auto", "自动"), ("feature", "专题"), ("grid", "网格"), ("photos", "图片"))),
                new("facsimile", "版面图"),
                new("page", "图页", Number),
                new("aliases", "旧址", Some(AnyText)),
            ]
        );

    /// <summary>An item of authors:.</summary>
    public static KeySet Author { get; } = new(("an author", "作者"), [new("name", "姓名", IsRequired: true), new("role", "身份")]);

    /// <summary>original:, where a reprint appeared first.</summary>
    public static KeySet Original { get; } =
        new(("original", "original（原载）"), [new("author", "作者"), new("title", "标题"), new("url", "网址", WebAddress)]);

    /// <summary>An item of regions:.</summary>
    public static KeySet Region { get; } =
        new(
            ("a region", "热区"),
            [
                new("page", "版", Shape.Page, IsRequired: true),
                new("rect", "矩形", List(Fraction, 4, 4)),
                new("polygon", "多边形", List(Point, 3)),
            ]
        );

    /// <summary>An item of photos:.</summary>
    public static KeySet Photo { get; } =
        new(
            ("a photo", "图片"),
            [
                new("file", "文件", IsRequired: true),
                new("caption", "图说"),
                new("credit", "摄影"),
                new("alt", "替代文字"),
                new("focus", "焦点", Point),
                new("ai", "人工智能"),
            ]
        );

    /// <summary>An item of media:.</summary>
    public static KeySet Media { get; } =
        new(
            ("media", "media（音视频）"),
            [
                new("file", "文件", IsRequired: true),
                new("poster", "封面"),
                new("captions", "字幕"),
                new("transcript", "文字稿"),
                new("ai", "人工智能"),
            ]
        );

    /// <summary>An item of corrections:.</summary>
    public static KeySet Correction { get; } =
        new(("a correction", "更正"), [new("date", "日期", Date, IsRequired: true), new("text", "文字", IsRequired: true)]);

    /// <summary>An article's front matter.</summary>
    public static KeySet Article { get; } =
        new(
            ("an article", "稿件"),
            [
                new("kicker", "引题"),
                new("title", "标题"),
                new("subtitle", "副题"),
                new("deck", "提要"),
                new("kind", "体裁", Kind),
                new("byline", "署名"),
                new("authors", "作者", Some(AnyText.Or(Author))),
                new("dateline", "电头"),
                new("column", "栏目"),
                new("source", "来源"),
                new("original", "原载", Map(Original)),
                new("keywords", "关键词", Some(AnyText)),
                new("weight", "权重", Number),
                new("pages", "版面", Some(Shape.Page)),
                new("continued-on", "下转"),
                new("regions", "热区", Some(Map(Region))),
                new("photos", "图片", Some(AnyText.Or(Photo))),
                new("media", "音视频", Some(Map(Media))),
                new("published", "发布时间", Time),
                new("status", "状态", OneOf(("draft", "草稿"), First, Second, Final, ("withdrawn", "撤稿"))),
                new("corrections", "更正", Some(Map(Correction))),
                new("aliases", "旧址", Some(AnyText)),
                new("language", "语言", Language),
                new("ai", "人工智能"),
            ]
        );

    /// <summary>A caption file's front matter.</summary>
    public static KeySet Caption { get; } =
        new(
            ("a caption", "图说"),
            [
                new("credit", "摄影"),
                new("alt", "替代文字"),
                new("taken", "拍摄时间", Time),
                new("focus", "焦点", Point),
                new("ai", "人工智能"),
            ]
        );

    /// <summary>A section file's front matter.</summary>
    public static KeySet Section { get; } = new(("a section", "小节"), [new("title", "标题")]);

    /// <summary>A standing page's front matter.</summary>
    public static KeySet Standing { get; } =
        new(
            ("a standing page", "单独页面"),
            [new("title", "标题"), new("language", "语言", Language), new("aliases", "旧址", Some(AnyText))]
        );

    /// <summary>photos: of theme.yaml.</summary>
    public static KeySet ThemePhotos { get; } = new("photos", [new("widths", "宽度", Some(Number)), new("smallest", "最小", Number)]);

    /// <summary>card: of theme.yaml.</summary>
    public static KeySet ThemeCard { get; } =
        new(
            "card",
            [new("paper", "底色", Colour), new("ink", "标题色", Colour), new("grey", "小字色", Colour), new("accent", "报名色", Colour)]
        );

    /// <summary>An item of sizes: in print: of theme.yaml.</summary>
    public static KeySet ThemePrintSize { get; } =
        new(
            ("a size", "尺寸"),
            [
                Length("text", "字号"),
                Length("plate", "图高"),
                Length("leading", "行高"),
                Length("heads", "题高"),
                Length("gap", "栏距"),
                Length("lead", "导语宽"),
            ]
        );

    /// <summary>nameplate: in print: of theme.yaml.</summary>
    public static KeySet ThemePrintNameplate { get; } =
        new("nameplate", [Length("size", "字号"), Length("line", "行高"), Length("width", "宽")]);

    /// <summary>feature: in print: of theme.yaml.</summary>
    public static KeySet ThemePrintFeature { get; } =
        new(
            "feature",
            [Length("headline", "标题"), Length("long_headline", "长标题"), Length("deck_line", "提要行高"), Length("deck", "提要宽")]
        );

    /// <summary>An item of sizes: in article: of theme.yaml.</summary>
    public static KeySet ThemePrintArticleSize { get; } = new(("a size", "尺寸"), [Length("text", "字号"), Length("leading", "行高")]);

    /// <summary>article: in print: of theme.yaml.</summary>
    public static KeySet ThemePrintArticle { get; } =
        new(
            "article",
            [
                Length("width", "宽"),
                Length("height", "高"),
                Length("gap", "栏距"),
                Length("heads", "题高"),
                Length("photo", "图高"),
                Length("tall_photo", "竖图高"),
                Length("headline", "标题"),
                Length("least_headline", "最小标题"),
                Length("caption", "图说"),
                Length("label", "眉题"),
                Length("head", "题下"),
                new("sizes", "字号表", Some(Map(ThemePrintArticleSize))),
            ]
        );

    /// <summary>print: of theme.yaml.</summary>
    public static KeySet ThemePrint { get; } =
        new(
            "print",
            [
                new("width", "宽", Shape.Measure),
                new("height", "高", Shape.Measure),
                new("most", "最多字数", Number),
                new("folio", "报头高", Shape.Measure),
                new("guide", "导读高", Shape.Measure),
                new("nameplate", "报名", Map(ThemePrintNameplate)),
                new("feature", "整版文章", Map(ThemePrintFeature)),
                new("sizes", "字号表", Some(Map(ThemePrintSize))),
                new("article", "单篇文章", Map(ThemePrintArticle)),
            ]
        );

    /// <summary>composition: of theme.yaml.</summary>
    public static KeySet ThemeComposition { get; } =
        new(
            "composition",
            [
                Length("wide", "宽版心"),
                Length("middle", "中版心"),
                Length("narrow", "窄版心"),
                Length("leading", "行高"),
                Length("column", "栏宽"),
                Length("column_gap", "栏距"),
                Length("gap", "稿距"),
                Length("between", "稿间"),
                Length("row_gap", "行距"),
                Length("lead", "头条"),
                Length("second", "次条"),
                Length("story", "标题"),
                Length("brief", "简讯"),
                Length("headline_leading", "标题行高"),
                Length("label", "眉题"),
                Length("head", "题下"),
                Length("caption", "图说"),
                new("loosen", "疏排", Shape.Measure),
                new("photos", "图宽", AnyText),
            ]
        );

    /// <summary>theme.yaml.</summary>
    public static KeySet Theme { get; } =
        new(
            "theme.yaml",
            [
                new("base", "基础", OneOf(("default", "默认"), ("none", "无"))),
                new("options", "选项", Pairs(AnyText)),
                new("photos", "图片", Map(ThemePhotos)),
                new("card", "分享图", Map(ThemeCard)),
                new("print", "打印", Map(ThemePrint)),
                new("composition", "组版", Map(ThemeComposition)),
                new("views", "视图", OneOf(("folded", "并入"), ("apart", "单独"))),
            ]
        );

    // A key of a size or distance that must be given.
    private static Key Length(string name, string chinese) => new(name, chinese, Shape.Measure, IsRequired: true);
}
