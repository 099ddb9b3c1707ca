namespace StaticSite.Composing;

/// <summary>How much of a column or a cell something takes.</summary>
/// <param name="Height">Its height, in ems.</param>
/// <param name="Empty">What is empty at the foot of its columns, as a height over its whole width, in ems.</param>
internal readonly record struct Extent(double Height, double Empty);
