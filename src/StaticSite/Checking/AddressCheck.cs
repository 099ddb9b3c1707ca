using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>No two things share an address; letter case and Unicode's forms do not tell addresses apart.</summary>
internal static class AddressCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var group in issue.Pages.GroupBy(page => (page.Number.Group, page.Number.Number)))
            foreach (var page in group.Skip(1))
                diagnostics.Add(Rules.DuplicateAddress, newspaper.Input.Display(page.Folder), $"the pages {group.First().Number.Text} and {page.Number.Text} are the same page", "put their articles into one folder");

        foreach (var page in issue.Pages)
            foreach (var group in page.Articles.GroupBy(article => article.Slug.Normalize(NormalizationForm.FormC), StringComparer.OrdinalIgnoreCase))
                foreach (var article in group.Skip(1))
                    diagnostics.Add(Rules.DuplicateAddress, newspaper.Input.Display(article.Path), $"the address '{article.Address.Path}' belongs to {newspaper.Input.Display(group.First().Path)} already", "rename one of the two; the number before the name does not count");
    }
}
