using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>The numbers of issues (总期号) rise; each edition of the day may count for itself.</summary>
internal static class NumberCheck
{
    public static void Run(IReadOnlyList<IssueDigest> issues, DiagnosticBag diagnostics)
    {
        foreach (
            var edition in issues
                .Select(issue => issue.Number)
                .OfType<PublishedNumber>()
                .GroupBy(number => number.Edition, StringComparer.Ordinal)
        )
        {
            var owners = new Dictionary<int, string>();
            PublishedNumber? before = null;
            foreach (var number in edition)
            {
                if (!owners.TryAdd(number.Number, number.Issue))
                    diagnostics.Add(
                        Rules.IssueNumbers,
                        number.Location,
                        $"the issue {owners[number.Number]} has the number {number.Number} too",
                        "give each issue a number of its own"
                    );
                else if (before is not null && number.Number < before.Number)
                    diagnostics.Add(
                        Rules.IssueNumbers,
                        number.Location,
                        $"the number {number.Number} is less than that of the issue {before.Issue}, which is {before.Number}",
                        "check which of the two is wrong; numbers rise with the dates"
                    );
                before = number;
            }
        }
    }
}
