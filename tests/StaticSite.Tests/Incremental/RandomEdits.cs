using CsCheck;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>Whatever is edited in whatever order, building what has changed gives what building from nothing gives, byte for byte.</summary>
public abstract class RandomEdits(Executable program)
{
    private const int Sequences = 60;
    private const int MostSteps = 8;

    private static readonly Gen<Edit> Edits = Gen.Select(Gen.Int[0, Edit.Kinds - 1], Gen.Int[0, 999], Gen.Int[0, 999], (kind, where, what) => new Edit(kind, where, what));

    // A step is what an editor does between two builds.
    private static readonly Gen<Edit[][]> Work = Edits.Array[1, 3].Array[1, MostSteps];

    [Theory]
    [InlineData("features")]
    [InlineData("kinds")]
    [InlineData("jumps")]
    [InlineData("lifecycle")]
    [InlineData("editions")]
    public void A_build_of_what_has_changed_gives_what_a_build_from_nothing_gives(string newspaper) => Work.Sample(
        steps =>
        {
            using var desk = new Desk(program, newspaper);
            desk.BuildAndCompare();
            foreach (var step in steps)
            {
                foreach (var edit in step) edit.Apply(desk);
                desk.BuildAndCompare();
            }
        },
        iter: Sequences / 5,
        threads: 1,
        print: steps => string.Join("\n", steps.Select(step => string.Join("; ", step))));

    /// <summary>With the program compiled while it runs.</summary>
    public sealed class Jit() : RandomEdits(Executable.Jit);

    /// <summary>With the program compiled ahead of time.</summary>
    public sealed class Native() : RandomEdits(Executable.Native);
}
