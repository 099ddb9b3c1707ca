using System.CommandLine;

namespace StaticSite.Benchmarks;

/// <summary>An option that is a number of something.</summary>
internal sealed class CountOption : Option<int>
{
    /// <param name="name">Its name, with two dashes.</param>
    /// <param name="description">What is counted.</param>
    /// <param name="usual">The number without the option.</param>
    public CountOption(string name, string description, int usual)
        : base(name) => (Description, DefaultValueFactory, HelpName) = (description, _ => usual, "N");
}
