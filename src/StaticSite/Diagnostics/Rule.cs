namespace StaticSite.Diagnostics;

/// <summary>One entry of the catalogue of diagnostics.</summary>
/// <param name="Id">Stable identifier, <c>ED</c> and three digits.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Title">What it says, in a sentence.</param>
internal sealed record Rule(string Id, Severity Severity, Term Title);
