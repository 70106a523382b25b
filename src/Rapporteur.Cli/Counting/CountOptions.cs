using System.CommandLine;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>What is counted, and by what.</summary>
internal sealed class CountOptions
{
    private readonly Option<string[]> by = new("--by") { Description = "One or two of act, place, country, year, month, day, charge, organ, category, source, modality, coding.", HelpName = "WORD" };
    private readonly Option<string?> act = new("--act") { Description = "One act." };
    private readonly Option<string?> place = new("--place") { Description = "Part of a place's name." };
    private readonly Option<string?> source = new("--source") { Description = "Only accounts of this source: part of its name, or its handle." };
    private readonly Option<string?> modality = new("--modality") { Description = "Only accounts that are put so." };
    private readonly Option<string?> from = new("--from") { Description = "Acts that can have happened on this day or later.", HelpName = "EDTF" };
    private readonly Option<string?> to = new("--to") { Description = "Acts that can have happened on this day or before.", HelpName = "EDTF" };
    private readonly Option<string?> known = new("--as-known-on") { Description = "Only accounts in texts written, else first published, by then.", HelpName = "DATE" };
    private readonly Option<bool> coded = new("--coded") { Description = "Only accounts that a person coded." };
    private readonly Option<int> under = new("--under") { Description = "At most so many occurrences are named under each number (20).", DefaultValueFactory = _ => 20 };

    public CountOptions(Command command)
    {
        foreach (var option in new Option[] { by, act, place, source, modality, from, to, known, coded, under })
            command.Add(option);
    }

    public Outcome<CountQuestion> Read(ParseResult line) =>
        CountDimensions.Read([.. (line.GetValue(by) ?? []).SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]).Then(dimensions =>
            DayOption.Read(line.GetValue(from), last: false).Then(first =>
                DayOption.Read(line.GetValue(to), last: true).Then(last =>
                    DayOption.Read(line.GetValue(known), last: true).Then<CountQuestion>(day => new CountQuestion
                    {
                        By = dimensions,
                        Act = line.GetValue(act),
                        Place = line.GetValue(place),
                        Source = line.GetValue(source),
                        Modality = line.GetValue(modality),
                        From = first,
                        To = last,
                        KnownOn = day,
                        Coded = line.GetValue(coded),
                        Under = Math.Max(0, line.GetValue(under)),
                    }))));

    /// <summary>The command that asks this question again.</summary>
    public static string Command(CountQuestion question, string? recorded)
    {
        var words = new List<string> { "rapporteur count" };
        foreach (var dimension in question.By)
            Add("--by", dimension.ToString().ToLowerInvariant());
        Add("--act", question.Act);
        Add("--place", question.Place);
        Add("--source", question.Source);
        Add("--modality", question.Modality);
        Add("--from", Day(question.From));
        Add("--to", Day(question.To));
        Add("--as-known-on", Day(question.KnownOn));
        Add("--as-recorded-on", recorded);
        if (question.Coded)
            words.Add("--coded");
        return string.Join(' ', words);

        void Add(string option, string? value)
        {
            if (value is not null)
                words.Add(value.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '.' or ':') ? $"{option} {value}" : $"{option} '{value.Replace("'", "'\\''", StringComparison.Ordinal)}'");
        }
    }

    private static string? Day(int? number) => number is { } day ? LocalDatePattern.Iso.Format(DayNumber.ToDay(day)) : null;
}
