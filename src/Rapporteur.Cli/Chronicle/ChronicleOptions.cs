using System.CommandLine;
using Rapporteur.Chronicle;

namespace Rapporteur.Cli.Chronicle;

/// <summary>What narrows the chronicle.</summary>
internal sealed class ChronicleOptions
{
    private readonly Option<string?> act = new("--act") { Description = "One act." };
    private readonly Option<string?> place = new("--place") { Description = "Part of a place's name." };
    private readonly Option<string?> source = new("--source") { Description = "Only accounts of this source: part of its name, or its handle." };
    private readonly Option<string?> modality = new("--modality") { Description = "Only accounts that are put so." };
    private readonly Option<string?> from = new("--from") { Description = "Acts that can have happened on this day or later.", HelpName = "EDTF" };
    private readonly Option<string?> to = new("--to") { Description = "Acts that can have happened on this day or before.", HelpName = "EDTF" };
    private readonly Option<string?> known = new("--as-known-on") { Description = "Only accounts in texts written, else first published, by then.", HelpName = "DATE" };
    private readonly Option<bool> coded = new("--coded") { Description = "Only what a person coded." };
    private readonly Option<int> limit = new("--limit") { Description = "At most so many.", DefaultValueFactory = _ => -1 };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="lists">Whether it lists occurrences, so that they can be too many.</param>
    public ChronicleOptions(Command command, bool lists = true)
    {
        foreach (var option in new Option[] { act, place, source, modality, from, to, known, coded })
            command.Add(option);
        if (lists)
            command.Add(limit);
    }

    public Outcome<OccurrenceFilter> Read(ParseResult line) =>
        DayOption.Read(line.GetValue(from), last: false).Then(first =>
            DayOption.Read(line.GetValue(to), last: true).Then(last =>
                DayOption.Read(line.GetValue(known), last: true).Then<OccurrenceFilter>(day => new OccurrenceFilter
                {
                    Act = line.GetValue(act),
                    Place = line.GetValue(place),
                    Source = line.GetValue(source),
                    Modality = line.GetValue(modality),
                    From = first,
                    To = last,
                    KnownOn = day,
                    Coded = line.GetValue(coded),
                    Limit = line.GetValue(limit),
                })));
}
