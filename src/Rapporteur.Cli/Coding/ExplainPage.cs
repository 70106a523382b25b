using Rapporteur.Reading;
using Spectre.Console;

namespace Rapporteur.Cli.Coding;

/// <summary>A reading sentence by sentence: the words that are cues in their colours, what was proposed from them and what was not, and why.</summary>
internal static class ExplainPage
{
    /// <summary>The kinds of cues in the order in which one colour hides another, the colour of each, and what it is called on the legend.</summary>
    private static readonly (string Kind, string Colour)[] Colours =
    [
        ("act", "bold red"), ("ignore", "strikethrough grey"), ("date", "green"), ("datemark", "green"), ("place", "blue"),
        ("person", "bold yellow"), ("group", "yellow"), ("pronoun", "yellow"), ("organisation", "yellow"), ("count", "olive"),
        ("organ", "purple"), ("speech", "aqua"), ("hedge", "fuchsia"), ("charge", "underline"), ("measure", "italic"),
    ];

    /// <summary>Writes the whole page.</summary>
    public static void Write(Terminal terminal, string text, ReadingResult reading)
    {
        var console = terminal.Draw();
        console.MarkupLine(string.Join("  ", Colours.Where(colour => colour.Kind != "datemark").Select(colour => $"[{colour.Colour}]{colour.Kind}[/]")));
        var runes = text.EnumerateRunes().ToArray();
        foreach (var sentence in reading.Explained)
        {
            console.WriteLine();
            console.MarkupLine(Coloured(runes, sentence));
            if (!console.Profile.Capabilities.Ansi)
                WriteCues(console, runes, sentence);
            foreach (var index in sentence.Proposals)
                WriteProposal(console, reading.Proposals[index]);
            foreach (var refused in sentence.Refused)
                console.MarkupLine($"    [red]no[/]  “{Plain.Of(refused.Exact ?? "")}”: {Plain.Of(RefusedWords.Of(refused.Reason, terminal.Language))} [dim]({refused.Reason})[/]");
        }
        console.WriteLine();
        terminal.Out.WriteLine($"{reading.Explained.Count} sentences, {reading.Proposals.Count} proposals, {reading.Refused.Count} refused, by {reading.Reader}, lexicon {reading.Lexicon}.");
    }

    private static void WriteProposal(IAnsiConsole console, Proposal proposal)
    {
        var when = proposal.When is { } date ? $"{date.Date} ({date.Basis.ToString().ToLowerInvariant()}, “{date.Written}”)" : "no date";
        var where = string.Join("; ", proposal.Where.Select(place => place.Written));
        var who = string.Join("; ", proposal.Victims.Select(victim => victim.Name ?? victim.Written).Where(name => name.Length > 0));
        var count = proposal.Quantity is { } q ? $"{q.Low}..{q.High} ({q.Reading})" : "";
        console.MarkupLine($"    [green]yes[/] {Plain.Of(string.Join(" | ", new[] { proposal.Act, when, where, who, count, proposal.Modality, string.Join(" < ", proposal.Attribution), $"{proposal.Confidence:0.00}" }.Where(part => part.Length > 0)))}");
    }

    /// <summary>The cues by name, where there is no colour to show them.</summary>
    private static void WriteCues(IAnsiConsole console, System.Text.Rune[] runes, ExplainedSentence sentence)
    {
        foreach (var cue in sentence.Cues)
            console.MarkupLine($"      {cue.Kind,-12} {Plain.Of(Words(runes, cue.Span.Start, cue.Span.End))}  [dim]{Plain.Of(cue.Entry)}[/]");
    }

    private static string Coloured(System.Text.Rune[] runes, ExplainedSentence sentence)
    {
        var line = new System.Text.StringBuilder();
        for (var at = sentence.Span.Start; at < sentence.Span.End;)
        {
            var colour = ColourAt(sentence, at);
            var end = at + 1;
            while (end < sentence.Span.End && ColourAt(sentence, end) == colour)
                end++;
            var words = Plain.Of(Words(runes, at, end));
            line.Append(colour is null ? words : $"[{colour}]{words}[/]");
            at = end;
        }
        return line.ToString();
    }

    private static string? ColourAt(ExplainedSentence sentence, int at)
    {
        foreach (var (kind, colour) in Colours)
        {
            if (sentence.Cues.Any(cue => cue.Kind == kind && cue.Span.Start <= at && at < cue.Span.End))
                return colour;
        }
        return null;
    }

    private static string Words(System.Text.Rune[] runes, int from, int to) => string.Concat(runes[from..to].Select(rune => rune.ToString()));
}
