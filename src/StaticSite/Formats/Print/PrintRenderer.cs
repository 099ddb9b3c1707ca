using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Print;

/// <summary>An issue as one document to be printed. Search engines do not list it, since all of it has addresses of its own.</summary>
internal static class PrintRenderer
{
    /// <summary>The kind of its template.</summary>
    public const string Kind = "print";

    /// <summary>Its name below the issue.</summary>
    public const string Folder = "print";

    /// <summary>Where an issue is.</summary>
    public static Address AddressOf(IssueEntry issue) => issue.Address.Below(Folder);

    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope)
    {
        var address = AddressOf(scope.Issue.Entry);
        var title = scope.Strings.Get(
            "title_dated",
            ("title", scope.Strings.Get("print_issue")),
            ("newspaper", scope.Resolved.Frame.NewspaperTitle),
            ("date", scope.Resolved.Frame.Date)
        );
        var document = new Document(Kind, title, () => title, address, Canonical: null, scope.Resolved.Language, IsIndexed: false);
        var selector = new SelectorView(scope.Strings, scope.Frame, new(address, PlaceView.Other));
        return site.Write(scope.Context, document, selector, scope.View, ("sheets", PrintSheetView.Of(scope)));
    }
}
