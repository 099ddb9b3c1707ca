using System.Text.Json;
using StaticSite.Formats.Search;
using StaticSite.Tests.Discovery;

namespace StaticSite.Tests.Searching;

/// <summary>The index of a published newspaper, read as docs/design/0060-search-index.md describes it.</summary>
internal sealed class PublishedIndex
{
    public PublishedIndex(PublishedNewspaper newspaper)
    {
        var directory = newspaper.Files.Single(file =>
            file.StartsWith("assets/search/", StringComparison.Ordinal) && file.EndsWith("-index.json", StringComparison.Ordinal)
        );
        using var json = JsonDocument.Parse(newspaper.Read(directory));
        foreach (var block in json.RootElement.GetProperty("blocks").EnumerateArray())
        {
            var (issues, numbers) = (new List<(string Name, int First, int Count)>(), 0);
            foreach (var issue in block.GetProperty("issues").EnumerateObject())
            {
                issues.Add((issue.Name, numbers, issue.Value.GetInt32()));
                numbers += (issue.Value.GetInt32() / 8 + 1) * 8;
            }
            var name = block.GetProperty("name").GetString()!;
            var hashes = block.GetProperty("files").GetString()!.Chunk(SearchFiles.HashLength);
            var files = hashes.Select((hash, bucket) => SearchFiles.PathOf(name, bucket, new string(hash))).ToArray();
            Blocks.Add(new([.. issues], files));
            for (var bucket = 0; bucket < files.Length; bucket++)
                foreach (var (term, articles) in Read(File.ReadAllBytes(newspaper.PathOf(files[bucket])), numbers))
                {
                    if (SearchTerms.CellOf(term) * files.Length / SearchTerms.Cells != bucket)
                        throw new InvalidDataException($"{term} is in file {bucket} of {files.Length}");
                    foreach (var (number, place) in articles)
                    {
                        var issue = issues.Last(issue => issue.First <= number);
                        if (number - issue.First >= issue.Count)
                            throw new InvalidDataException($"{term} is in no article");
                        Found.Add((term, issue.Name, number - issue.First, place));
                    }
                }
        }
    }

    /// <summary>The blocks: their issues, and the paths of their files.</summary>
    public List<(IReadOnlyList<(string Name, int First, int Count)> Issues, string[] Files)> Blocks { get; } = [];

    /// <summary>Every term with an article that has it: its issue, its place there, and the best place of the term in it.</summary>
    public List<(string Term, string Issue, int Article, int Place)> Found { get; } = [];

    /// <summary>The articles that have a term.</summary>
    public IEnumerable<(string Issue, int Article)> Of(string term) =>
        Found.Where(found => found.Term == term).Select(found => (found.Issue, found.Article)).Order();

    private static IEnumerable<(string Term, (int Number, int Place)[] Articles)> Read(byte[] bytes, int numbers)
    {
        var at = 0;
        for (var term = ""; Gamma() - 1 is var shared && shared <= term.Length; )
        {
            var length = Gamma();
            var next = term[..shared] + (char)((shared < term.Length ? term[shared] : 0) + Gamma());
            for (var i = 1; i < length; i++)
                next += (char)Bits(16);
            term = next;
            var articles = new int[Gamma()];
            Rising(articles, 0, numbers - 1);
            var better = new int[Gamma() - 1];
            Rising(better, 0, articles.Length - 1);
            var places = articles.Select(_ => 3).ToArray();
            foreach (var index in better)
                places[index] = Bits(2);
            yield return (term, [.. articles.Zip(places)]);
        }

        int Bits(int count)
        {
            var number = 0;
            for (; count > 0; count--, at++)
                number = number << 1 | bytes[at / 8] >> 7 - at % 8 & 1;
            return number;
        }

        int Gamma()
        {
            var length = 0;
            while (Bits(1) == 0)
                length++;
            return 1 << length | Bits(length);
        }

        void Rising(Span<int> numbers, int least, int most)
        {
            if (numbers.IsEmpty)
                return;
            var middle = numbers.Length / 2;
            var range = most - least - numbers.Length + 2;
            var log = (int)Math.Log2(range);
            var spare = (2 << log) - range;
            var number = Bits(log);
            if (number >= spare)
                number = number * 2 + Bits(1) - spare;
            numbers[middle] = number += least + middle;
            Rising(numbers[..middle], least, number - 1);
            Rising(numbers[(middle + 1)..], number + 1, most);
        }
    }
}
