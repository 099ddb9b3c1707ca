namespace StaticSite.Composing;

/// <summary>What a stretch of text is.</summary>
internal enum PassageKind
{
    /// <summary>A paragraph, with its first line indented.</summary>
    Paragraph,

    /// <summary>The title of a section.</summary>
    Subhead,

    /// <summary>A list item, with space of its own around it.</summary>
    Item,

    /// <summary>A line of code.</summary>
    Code,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>The space around code.</summary>
    CodeEnd,

    /// <summary>The space around a list or a table.</summary>
    BlockEnd,
}

/// <summary>A stretch of text that begins a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Its length, in ems.</param>
/// <param name="Cells">Of a row, the number of its cells.</param>
internal readonly record struct Passage(PassageKind Kind, double Length, int Cells = 0)
{
    private const double Indent = 2;

    private const double UsualColumn = 18;
    private const double UsualLeading = 1.8;

    // From this number of columns on a table runs over all columns of the text.
    private const int WideTable = 4;

    private const double Small = 0.88;

    // The heights of a line of code, of a line in a table and of what is around that, in ems.
    private const double CodeLine = 1.44;
    private const double CodeInset = 2.1;

    // Lines of code break between words.
    private const double RaggedCode = 1.12;

    private const double RowLine = 1.32;
    private const double RowPadding = 0.95;
    private const double CellPadding = 0.9;

    /// <summary>Whether it is set over all columns of the text.</summary>
    public bool IsOverColumns => Cells >= WideTable;

    /// <summary>Whether it is not cut between two columns.</summary>
    public bool IsWhole => Kind is PassageKind.Row or PassageKind.Item;

    /// <summary>The room that it takes in a usual column, in 字: what tables, lists and lines of code leave empty is counted.</summary>
    public double Room => HeightIn(UsualColumn, UsualLeading) / UsualLeading * UsualColumn;

    /// <summary>Its height, in ems.</summary>
    /// <param name="width">The width of the column, in ems.</param>
    /// <param name="leading">The height of a line, in ems.</param>
    public double HeightIn(double width, double leading)
    {
        // A Chinese line holds whole characters; a mark that closes it may lose its blank half.
        var line = Math.Max(1, Math.Floor(width + 0.02) + 0.05);
        return Kind switch
        {
            PassageKind.Paragraph => Math.Ceiling((Length + Indent) / line) * leading,
            PassageKind.Subhead => (Math.Ceiling(Length * 1.1 / line) + 1) * leading,
            PassageKind.Item => (Math.Ceiling(Length / Math.Max(1, line - 1.5)) + 1) * leading,
            PassageKind.Code => (Length <= width - CodeInset ? 1 : Math.Ceiling(Length * RaggedCode / (width - CodeInset))) * CodeLine,
            PassageKind.Row => Math.Max(1, Math.Ceiling(Length * Small / Math.Max(2, width - CellPadding * Cells))) * RowLine + RowPadding,
            PassageKind.CodeEnd => 2 * leading + 1.4,
            _ => 2 * leading,
        };
    }
}
