using Rapporteur.Archive;
using Rapporteur.Coding;
using Spectre.Console;

namespace Rapporteur.Cli.Coding;

/// <summary>A claim for people: its words in their context first, then what was read.</summary>
internal static class ClaimCard
{
    private const int QuoteLength = 600;

    public static void Write(Terminal terminal, Claim claim, Exhibit exhibit)
    {
        var console = terminal.Draw();
        console.MarkupLine($"[bold]{claim.Handle}[/]  {Plain.Of(exhibit.Name)}, {Plain.Of(exhibit.Published ?? exhibit.Written ?? "undated")}  ({exhibit.Handle}, {(claim.Coded ? "coded by " + Plain.Of(claim.Decider ?? claim.Author) : claim.State)})");
        console.MarkupLine($"  [dim]…{Plain.Of(claim.Prefix)}[/][bold]{Plain.Of(Plain.Cut(claim.Exact, QuoteLength))}[/][dim]{Plain.Of(claim.Suffix)}…[/]");
        foreach (var (label, value) in Fields(claim))
            console.MarkupLine($"  {label,-12} {Plain.Of(value)}");
    }

    private static IEnumerable<(string Label, string Value)> Fields(Claim claim)
    {
        yield return ("act", claim.Detail is null ? claim.Act : $"{claim.Act} ({claim.Detail})");
        if (claim.Edtf is not null)
            yield return ("when", $"{claim.Edtf}{(claim.DateWritten is null ? "" : $"  “{claim.DateWritten}”")} ({claim.DateBasis})");
        foreach (var place in claim.Places)
            yield return ("where", place.Name is null || place.Name == place.Written ? place.Written : $"{place.Written}, today {place.Name} {place.Country}");
        foreach (var victim in claim.Victims.Where(victim => (victim.Name ?? victim.Written).Length > 0))
            yield return ("who", victim.Roles is null ? victim.Name ?? victim.Written : $"{victim.Name ?? victim.Written}, {string.Join(", ", victim.Roles)}");
        if (claim.QuantityLow is { } low)
            yield return ("how many", $"{low}..{claim.QuantityHigh}{(claim.QuantityWritten is null ? "" : $"  “{claim.QuantityWritten}”")}");
        foreach (var charge in claim.Charges)
            yield return ("charge", charge);
        yield return ("how put", claim.Basis is null ? claim.Modality : $"{claim.Modality}, {claim.Basis}");
        if (claim.Attribution.Length > 0)
            yield return ("says", string.Join(" < ", claim.Attribution));
        if (claim is { Coded: false, Confidence: { } share })
            yield return ("confidence", $"{share / 10.0:0}% that a careful coder would code it so");
    }
}
