using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Parsing.Text;

namespace StaticSite.Composing;

/// <summary>The text of an article, measured.</summary>
internal sealed class StoryText
{
    // A smaller share of a text is not left out.
    private const double LeastLeftOut = 0.15;

    private readonly ImmutableArray<Passage> _passages;
    private readonly ImmutableArray<End> _ends;

    private StoryText(ImmutableArray<Passage> passages, ImmutableArray<End> ends) => (_passages, _ends) = (passages, ends);

    /// <summary>Measures the text of an article. The title of a section comes with its first block.</summary>
    public static StoryText Of(Article article)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var ends = ImmutableArray.CreateBuilder<End>();
        var (room, measured) = (0.0, 0);
        foreach (var section in article.Sections.Prepend(new(null, null, article.Lead)))
        {
            if (section.Title is { } title)
                passages.Add(new(PassageKind.Subhead, Ems.Of(title.Value)));
            foreach (var block in section.Body.Blocks)
            {
                TextLength.AddTo(passages, block);
                for (; measured < passages.Count; measured++)
                    room += passages[measured].Room;
                ends.Add(new(room, measured));
            }
        }
        return new(passages.DrainToImmutable(), ends.DrainToImmutable());
    }

    /// <summary>As many of its blocks as fit, at least one, and how many; all of them and null if little would be left out.</summary>
    /// <param name="most">The room that they may take, in 字.</param>
    public (ImmutableArray<Passage> Passages, int? Blocks) Within(double most)
    {
        if (_ends is not [_, .., var last] || last.Room <= most)
            return (_passages, null);
        var blocks = 1;
        while (_ends[blocks].Room <= most)
            blocks++;
        var end = _ends[blocks - 1];
        return last.Room - end.Room < last.Room * LeastLeftOut ? (_passages, null) : (_passages[..end.Passages], blocks);
    }

    // Where a block ends: the room of the text up to there and the number of its passages.
    private readonly record struct End(double Room, int Passages);
}
