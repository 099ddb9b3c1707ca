namespace StaticSite.Model;

/// <summary>What an article is (体裁).</summary>
internal enum ArticleKind
{
    /// <summary>消息.</summary>
    News,

    /// <summary>简讯.</summary>
    Brief,

    /// <summary>简讯集: each section is a brief with an anchor of its own.</summary>
    Briefs,

    /// <summary>图片新闻.</summary>
    Photo,

    /// <summary>评论.</summary>
    Comment,

    /// <summary>诗歌: lines are kept.</summary>
    Poem,

    /// <summary>公告.</summary>
    Notice,

    /// <summary>广告: always labelled, its links are sponsored.</summary>
    Advertisement,

    /// <summary>讣告.</summary>
    Obituary,

    /// <summary>读者来信.</summary>
    Letter,
}
