namespace StaticSite.Model;

/// <summary>How far an article has come (状态).</summary>
internal enum ArticleStatus
{
    /// <summary>终审; also what has no status.</summary>
    Final,

    /// <summary>二审.</summary>
    Second,

    /// <summary>初审.</summary>
    First,

    /// <summary>草稿.</summary>
    Draft,

    /// <summary>撤稿: its address stays and says so; its content is removed.</summary>
    Withdrawn,
}
