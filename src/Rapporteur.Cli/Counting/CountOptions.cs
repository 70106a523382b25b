using System.CommandLine;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Cli.Chronicle;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>What is counted, and by what.</summary>
internal sealed class CountOptions
{
    private readonly Option<string[]> by = new("--by") { Description = "One or two of act, place, country, year, month, day, charge, organ, category, source, modality, coding.", HelpName = "WORD" };
    private readonly Option<int> under = new("--under") { Description = "At most so many occurrences are named under each number (20).", DefaultValueFactory = _ => 20 };

    private readonly ChronicleOptions narrowed;

    public CountOptions(Command command)
    {
        command.Add(by);
        narrowed = new ChronicleOptions(command, lists: false);
        command.Add(under);
    }

    public Outcome<CountQuestion> Read(ParseResult line) =>
        CountDimensions.Read([.. (line.GetValue(by) ?? []).SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]).Then(dimensions =>
            narrowed.Read(line).Then<CountQuestion>(asked => new CountQuestion
            {
                By = dimensions,
                Act = asked.Act,
                Place = asked.Place,
                Source = asked.Source,
                Modality = asked.Modality,
                From = asked.From,
                To = asked.To,
                KnownOn = asked.KnownOn,
                Coded = asked.Coded,
                Under = Math.Max(0, line.GetValue(under)),
            }));

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
