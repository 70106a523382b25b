using Rapporteur.Reading;
using Spectre.Console;

namespace Rapporteur.Cli.Coding;

/// <summary>The proposals of a reading, for people.</summary>
internal static class ProposalsPage
{
    private const int QuoteLength = 160;

    public static void Write(Terminal terminal, ReadingResult reading)
    {
        var console = terminal.Draw();
        foreach (var proposal in reading.Proposals)
        {
            var where = string.Join("; ", proposal.Where.Select(place => place.Place?.Name is { } name && name != place.Written ? $"{place.Written} (today {name})" : place.Written));
            var who = string.Join("; ", proposal.Victims.Select(victim => victim.Name ?? victim.Written));
            var count = proposal.Quantity is { } q ? $"{q.Low}..{q.High}" : "";
            console.MarkupLine($"[bold]{Plain.Of(proposal.Act)}[/]  {Plain.Of(proposal.When?.Date.ToString() ?? "no date")}  {Plain.Of(where)}  {Plain.Of(who)}  {count}");
            console.MarkupLine($"    {Plain.Of(proposal.Modality)}{(proposal.Attribution.Count > 0 ? Plain.Of(": " + string.Join(" < ", proposal.Attribution)) : "")}, confidence {proposal.Confidence:0.00}");
            console.MarkupLine($"    “{Plain.Of(Plain.Cut(proposal.Passage.Exact, QuoteLength))}”");
        }
        foreach (var measure in reading.Measures)
            console.MarkupLine($"[bold]measure: {Plain.Of(measure.Kind)}[/]  {Plain.Of(measure.When?.Date.ToString() ?? "no date")}  “{Plain.Of(Plain.Cut(measure.Passage.Exact, QuoteLength))}”");
        terminal.Out.WriteLine(reading.Lexicon is null
            ? "No lexicon for this language: nothing was read."
            : $"{reading.Proposals.Count} proposals, {reading.Measures.Count} measures, by {reading.Reader}, lexicon {reading.Lexicon}. A proposal is not coded until a person codes it.");
    }
}
