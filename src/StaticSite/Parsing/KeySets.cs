namespace StaticSite.Parsing;

/// <summary>The one table of keys.</summary>
public static class KeySets
{
    /// <summary>newspaper.yaml.</summary>
    public static KeySet Newspaper { get; } = new("newspaper.yaml", [
        new("title", "报名"), new("language", "语言"), new("url", "网址"), new("timezone", "时区"),
        new("copyright", "版权"), new("serial", "刊号"), new("legal", "备案"), new("profile", "规范"),
        new("page-names", "版名"), new("groups", "叠序"), new("editions", "版本"), new("appears", "出报日"),
        new("holidays", "休刊"), new("links", "链接"), new("punctuation", "标点"), new("html", "网页代码"),
        new("remote", "外部图片"), new("publish", "发布状态"), new("checks", "检查")]);

    /// <summary>copyright: in newspaper.yaml.</summary>
    public static KeySet Copyright { get; } = new("copyright", [new("holder", "版权所有"), new("support", "技术支持"), new("text", "声明")]);

    /// <summary>serial: in newspaper.yaml.</summary>
    public static KeySet Serial { get; } = new("serial", [new("cn", "国内统一刊号"), new("issn", "国际标准刊号"), new("postal", "邮发代号")]);

    /// <summary>An item of legal: in newspaper.yaml.</summary>
    public static KeySet Legal { get; } = new("a legal line", [new("text", "文字"), new("url", "网址")]);

    /// <summary>An edition of the day, in editions: of newspaper.yaml.</summary>
    public static KeySet Edition { get; } = new("an edition", [new("name", "名称"), new("language", "语言")]);

    /// <summary>issue.yaml.</summary>
    public static KeySet Issue { get; } = new("issue.yaml", [
        new("number", "总期号"), new("note", "说明"), new("spreads", "通版"), new("groups", "叠序"),
        new("supplements", "副刊"), new("revision", "修订")]);

    /// <summary>An item of supplements: in issue.yaml.</summary>
    public static KeySet Supplement { get; } = new("a supplement", [new("group", "叠"), new("name", "名称")]);

    /// <summary>page.yaml, or a page's index.md.</summary>
    public static KeySet Page { get; } = new("a page", [
        new("name", "版名"), new("editors", "编辑"), new("layout", "版式"), new("facsimile", "版面图")]);

    /// <summary>An article's front matter.</summary>
    public static KeySet Article { get; } = new("an article", [
        new("kicker", "引题"), new("title", "标题"), new("subtitle", "副题"), new("deck", "提要"),
        new("kind", "体裁"), new("byline", "署名"), new("authors", "作者"), new("dateline", "电头"),
        new("column", "栏目"), new("source", "来源"), new("original", "原载"), new("keywords", "关键词"),
        new("weight", "权重"), new("pages", "版面"), new("continued-on", "下转"), new("regions", "热区"),
        new("photos", "图片"), new("media", "音视频"), new("published", "发布时间"), new("status", "状态"),
        new("corrections", "更正"), new("aliases", "旧址"), new("language", "语言")]);

    /// <summary>An item of authors:.</summary>
    public static KeySet Author { get; } = new("an author", [new("name", "姓名"), new("role", "身份")]);

    /// <summary>original:, where a reprint appeared first.</summary>
    public static KeySet Original { get; } = new("original", [new("author", "作者"), new("title", "标题"), new("url", "网址")]);

    /// <summary>An item of photos:.</summary>
    public static KeySet Photo { get; } = new("a photo", [
        new("file", "文件"), new("caption", "图说"), new("credit", "摄影"), new("alt", "替代文字"), new("focus", "焦点")]);

    /// <summary>An item of media:.</summary>
    public static KeySet Media { get; } = new("media", [
        new("file", "文件"), new("poster", "封面"), new("captions", "字幕"), new("transcript", "文字稿")]);

    /// <summary>An item of corrections:.</summary>
    public static KeySet Correction { get; } = new("a correction", [new("date", "日期"), new("text", "文字")]);

    /// <summary>An item of regions:.</summary>
    public static KeySet Region { get; } = new("a region", [new("page", "版"), new("rect", "矩形"), new("polygon", "多边形")]);

    /// <summary>A caption file's front matter.</summary>
    public static KeySet Caption { get; } = new("a caption", [
        new("credit", "摄影"), new("alt", "替代文字"), new("taken", "拍摄时间"), new("focus", "焦点")]);

    /// <summary>A section file's front matter.</summary>
    public static KeySet Section { get; } = new("a section", [new("title", "标题")]);

    /// <summary>A standing page's front matter.</summary>
    public static KeySet Standing { get; } = new("a standing page", [new("title", "标题"), new("language", "语言")]);

    /// <summary>theme.yaml.</summary>
    public static KeySet Theme { get; } = new("theme.yaml", [new("base", "基础"), new("options", "选项"), new("photos", "图片")]);

    /// <summary>photos: of theme.yaml.</summary>
    public static KeySet ThemePhotos { get; } = new("photos", [new("widths", "宽度"), new("smallest", "最小")]);
}
