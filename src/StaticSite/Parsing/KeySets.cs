using static StaticSite.Parsing.Shape;

namespace StaticSite.Parsing;

/// <summary>The one table of keys: readers, JSON Schemas and snippets go by it.</summary>
public static class KeySets
{
    /// <summary>copyright: in newspaper.yaml.</summary>
    public static KeySet Copyright { get; } = new("copyright", [new("holder", "版权所有"), new("support", "技术支持"), new("text", "声明")]);

    /// <summary>serial: in newspaper.yaml.</summary>
    public static KeySet Serial { get; } = new("serial", [new("cn", "国内统一刊号"), new("issn", "国际标准刊号"), new("postal", "邮发代号")]);

    /// <summary>An item of legal: in newspaper.yaml.</summary>
    public static KeySet Legal { get; } = new("a legal line", [new("text", "文字", IsRequired: true), new("url", "网址", WebAddress)]);

    /// <summary>An edition of the day, in editions: of newspaper.yaml.</summary>
    public static KeySet Edition { get; } = new("an edition", [new("name", "名称"), new("language", "语言", Language)]);

    /// <summary>newspaper.yaml.</summary>
    public static KeySet Newspaper { get; } = new("newspaper.yaml", [
        new("title", "报名", IsRequired: true), new("language", "语言", Language), new("url", "网址", WebAddress), new("timezone", "时区"),
        new("copyright", "版权", Map(Copyright)), new("serial", "刊号", Map(Serial)), new("legal", "备案", Some(AnyText.Or(Legal))),
        new("profile", "规范", OneOf("cn-newspaper")), new("page-names", "版名", ByPage(AnyText)), new("groups", "叠序", Some(AnyText)),
        new("editions", "版本", Pairs(Map(Edition), "^[a-z0-9-]+$")), new("appears", "出报日", Some(OneOf("sun", "mon", "tue", "wed", "thu", "fri", "sat", "daily"))),
        new("holidays", "休刊", Some(Dates)), new("links", "链接", OneOf("folders", "files")), new("punctuation", "标点", OneOf("normalize", "keep")),
        new("html", "网页代码", OneOf("sanitize", "forbid")), new("remote", "外部图片", Some(AnyText)),
        new("formats", "格式", Some(OneOf("json", "ninjs", "feeds", "sitemaps", "cards", "none"))), new("publish", "发布状态", Some(OneOf("final", "second", "first"))),
        new("checks", "检查", Pairs(OneOf("off", "info", "warning", "error"), "^ED[0-9]{3}$"))]);

    /// <summary>An item of supplements: in issue.yaml.</summary>
    public static KeySet Supplement { get; } = new("a supplement", [new("group", "叠", IsRequired: true), new("name", "名称", IsRequired: true)]);

    /// <summary>issue.yaml.</summary>
    public static KeySet Issue { get; } = new("issue.yaml", [
        new("number", "总期号", Number), new("note", "说明"), new("spreads", "通版", List(List(Shape.Page, 2, 2))), new("groups", "叠序", Some(AnyText)),
        new("supplements", "副刊", Some(Map(Supplement))), new("revision", "修订", Number)]);

    /// <summary>page.yaml, or a page's index.md.</summary>
    public static KeySet Page { get; } = new("a page", [
        new("name", "版名"), new("editors", "编辑", Pairs(AnyText)), new("layout", "版式", OneOf("auto", "feature", "grid", "photos")), new("facsimile", "版面图")]);

    /// <summary>An item of authors:.</summary>
    public static KeySet Author { get; } = new("an author", [new("name", "姓名", IsRequired: true), new("role", "身份")]);

    /// <summary>original:, where a reprint appeared first.</summary>
    public static KeySet Original { get; } = new("original", [new("author", "作者"), new("title", "标题"), new("url", "网址", WebAddress)]);

    /// <summary>An item of regions:.</summary>
    public static KeySet Region { get; } = new("a region", [
        new("page", "版", Shape.Page, IsRequired: true), new("rect", "矩形", List(Fraction, 4, 4)), new("polygon", "多边形", List(Point, 3))]);

    /// <summary>An item of photos:.</summary>
    public static KeySet Photo { get; } = new("a photo", [
        new("file", "文件", IsRequired: true), new("caption", "图说"), new("credit", "摄影"), new("alt", "替代文字"), new("focus", "焦点", Point), new("ai", "人工智能")]);

    /// <summary>An item of media:.</summary>
    public static KeySet Media { get; } = new("media", [
        new("file", "文件", IsRequired: true), new("poster", "封面"), new("captions", "字幕"), new("transcript", "文字稿"), new("ai", "人工智能")]);

    /// <summary>An item of corrections:.</summary>
    public static KeySet Correction { get; } = new("a correction", [new("date", "日期", Date, IsRequired: true), new("text", "文字", IsRequired: true)]);

    /// <summary>An article's front matter.</summary>
    public static KeySet Article { get; } = new("an article", [
        new("kicker", "引题"), new("title", "标题", IsRequired: true), new("subtitle", "副题"), new("deck", "提要"),
        new("kind", "体裁", OneOf("news", "brief", "briefs", "photo", "comment", "poem", "notice", "advertisement", "obituary", "letter")),
        new("byline", "署名"), new("authors", "作者", Some(AnyText.Or(Author))), new("dateline", "电头"),
        new("column", "栏目"), new("source", "来源"), new("original", "原载", Map(Original)), new("keywords", "关键词", Some(AnyText)),
        new("weight", "权重", Number), new("pages", "版面", Some(Shape.Page)), new("continued-on", "下转"), new("regions", "热区", Some(Map(Region))),
        new("photos", "图片", Some(AnyText.Or(Photo))), new("media", "音视频", Some(Map(Media))), new("published", "发布时间", Time),
        new("status", "状态", OneOf("draft", "first", "second", "final", "withdrawn")),
        new("corrections", "更正", Some(Map(Correction))), new("aliases", "旧址", Some(AnyText)), new("language", "语言", Language), new("ai", "人工智能")]);

    /// <summary>A caption file's front matter.</summary>
    public static KeySet Caption { get; } = new("a caption", [
        new("credit", "摄影"), new("alt", "替代文字"), new("taken", "拍摄时间", Time), new("focus", "焦点", Point), new("ai", "人工智能")]);

    /// <summary>A section file's front matter.</summary>
    public static KeySet Section { get; } = new("a section", [new("title", "标题")]);

    /// <summary>A standing page's front matter.</summary>
    public static KeySet Standing { get; } = new("a standing page", [new("title", "标题", IsRequired: true), new("language", "语言", Language)]);

    /// <summary>photos: of theme.yaml.</summary>
    public static KeySet ThemePhotos { get; } = new("photos", [new("widths", "宽度", Some(Number)), new("smallest", "最小", Number)]);

    /// <summary>theme.yaml.</summary>
    public static KeySet Theme { get; } = new("theme.yaml", [new("base", "基础", OneOf("default", "none")), new("options", "选项", Pairs(AnyText)), new("photos", "图片", Map(ThemePhotos))]);
}
