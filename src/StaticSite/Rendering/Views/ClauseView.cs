using StaticSite.Parsing.Headlines;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A clause of a headline as templates see it.</summary>
internal sealed class ClauseView(Clause clause) : View<ClauseView>(Table)
{
    public static readonly Fields<ClauseView> Table = new("clause")
    {
        { "text", view => view._clause.Text },
        { "html", view => Headline.ToHtml(view._clause) },
        { "mark", view => view._clause.Mark },
    };

    private readonly Clause _clause = clause;

    /// <summary>The clauses of a headline.</summary>
    public static IReadOnlyList<ClauseView> Of(IReadOnlyList<Clause> clauses) => [.. clauses.Select(clause => new ClauseView(clause))];
}
