using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Addresses;

/// <summary>
/// The addresses that version 0.8.0 published for the sample and the small newspapers still exist. <c>forever.txt</c> lists the addresses
/// of issues, pages, spreads, articles, standing pages and topics, and every alias: none may be removed. <c>others.txt</c> lists the rest,
/// except <c>assets/</c>: a release may remove a line if CHANGELOG says so. A heading is a newspaper and the moment of its build.
/// </summary>
public sealed class PublishedAddresses(SampleFixture sample)
{
    private const string Sample = "sample";

    public static TheoryData<string, string> Newspapers =>
        [.. List("forever").Where(section => section.Name != Sample).Select(section => (section.Name, section.Now))];

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void Addresses_of_a_newspaper_still_exist(string name, string now)
    {
        using var newsroom = new Newsroom(Executable.Jit) { Now = now };
        Sources.Copy(TestFolder.At("Newspapers", name, "input"), newsroom.At("input"));
        Assert.Null(newsroom.Refusal());
        AssertExist(name, newsroom.At("output"));
    }

    [Fact]
    public void Addresses_of_the_sample_still_exist() => AssertExist(Sample, sample.Site.Output);

    private static void AssertExist(string name, string output)
    {
        var redirects = Redirects(Path.Combine(output, "_redirects"));

        Assert.All(
            Addresses("forever", name),
            address => Assert.True(HasFile(output, address) || redirects.Contains(address), $"{address} does not exist")
        );
        Assert.All(Addresses("others", name), address => Assert.True(HasFile(output, address), $"{address} does not exist"));
    }

    private static bool HasFile(string output, string address) =>
        File.Exists(output + address + (address.EndsWith('/') ? "index.html" : ""));

    private static HashSet<string> Redirects(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Select(rule => Uri.UnescapeDataString(rule.Split(' ')[0]))] : [];

    private static string[] Addresses(string part, string name) => List(part).Single(section => section.Name == name).Addresses;

    private static IEnumerable<(string Name, string Now, string[] Addresses)> List(string part) =>
        from section in File.ReadAllText(TestFolder.At("Addresses", part + ".txt")).Split("# ", StringSplitOptions.RemoveEmptyEntries)
        let lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let heading = lines[0].Split(' ')
        select (heading[0], heading[1], lines[1..]);
}
