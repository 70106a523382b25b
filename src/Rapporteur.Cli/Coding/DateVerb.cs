using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Coding;

/// <summary>Reads a date, EDTF or as people write it, and says what it means. Needs no inquiry.</summary>
internal static class DateVerb
{
    private const string Julian = "julian";

    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    public static Verb Verb { get; } = new("date", "read a date, in words or EDTF, and say what it means", Create);

    /// <summary>What was typed besides the dates.</summary>
    private sealed record Asked(UncertainDate? RelativeTo, string? Language, bool IsJulian, bool Json);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("date", """
            Reads a date and prints it as EDTF (ISO 8601-2), with the first and the last day that it can touch. What the words leave
            out (the year of "16 August", the day of "yesterday") is supplied from --relative-to, or the date is refused.

            Examples:
              rapporteur date "in the first days of August 1936"
              rapporteur date "dans la nuit du 4 au 5 septembre" --relative-to 1937-11
              rapporteur date "25 октября (7 ноября) 1917 г." --json
              rapporteur date "25 October 1917" --calendar julian
              rapporteur date - --json
            """);
        var text = new Argument<string>("TEXT") { Description = "A date; - for a date on each line of the input." };
        var relativeTo = new Option<string?>("--relative-to") { Description = "When the words were written: the rest is supplied from it.", HelpName = "EDTF" };
        var calendar = new Option<string>("--calendar") { Description = "The calendar of the words: gregorian or julian (Old Style).", DefaultValueFactory = _ => "gregorian" };
        calendar.AcceptOnlyFromAmong("gregorian", Julian);
        var language = new Option<string?>("--language") { Description = "The language of the words (en, fr, ru); else all are tried.", HelpName = "CODE" };
        command.Add(text);
        foreach (var option in new Option[] { relativeTo, calendar, language })
            command.Add(option);
        // Every verb takes an inquiry; this one needs none.
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            UncertainDate? near = null;
            if (line.GetValue(relativeTo) is { } typed)
            {
                if (!UncertainDate.TryParse(typed, out var parsed))
                    return options.Refuse(CodingRefusals.BadDate.With(("date", typed)));
                near = parsed;
            }
            var asked = new Asked(near, line.GetValue(language), line.GetValue(calendar) == Julian, line.GetValue(options.Json));
            return line.GetValue(text) == "-" ? EachLine(terminal, asked) : One(terminal, line.GetValue(text)!, asked);
        });
        return command;
    }

    private static int EachLine(Terminal terminal, Asked asked)
    {
        var code = ExitCodes.Done;
        while (terminal.In.ReadLine() is { } text)
        {
            if (text.Trim().Length > 0)
                code = Math.Max(code, One(terminal, text, asked));
        }
        return code;
    }

    private static int One(Terminal terminal, string text, Asked asked)
    {
        var read = Read(text, asked);
        if (asked.Json)
            terminal.Out.WriteLine(Json(text, read).ToJsonString(OneLine));
        else if (read.Refusal is { } refusal)
            return Refuse(terminal, refusal);
        else
            Explain(terminal, read.Value, asked);
        return read.Refusal is null ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static Outcome<DateReading> Read(string text, Asked asked)
    {
        if (DateWords.Read(text, asked.Language, asked.RelativeTo) is not { } read)
            return LooksLikeEdtf(text) && !UncertainDate.TryParse(text.Trim().AsSpan(), out _, out var error)
                ? CodingRefusals.BadDate.With(("date", $"{text.Trim()} ({error.Message.TrimEnd('.')})"))
                : CodingRefusals.NoDateRead.With(("words", text.Trim()));
        if (!asked.IsJulian || read.Date.Calendar != DateCalendar.Gregorian)
            return read;
        return read.Date.FromOldStyle() is { } converted ? read with { Date = converted } : CodingRefusals.NoDateRead.With(("words", text.Trim()));
    }

    /// <summary>No words in it, so that its mistakes are those of EDTF.</summary>
    private static bool LooksLikeEdtf(string text) => text.Any(char.IsAsciiDigit) && text.Trim().All(c => char.IsAsciiDigit(c) || "-/.,[]{}?~%XxuYESTZ:+".Contains(c));

    private static JsonObject Json(string text, Outcome<DateReading> read) => read.Refusal is { } refusal
        ? new JsonObject { ["text"] = text.Trim(), ["refused"] = refusal.Code.Code }
        : new JsonObject
        {
            ["text"] = text.Trim(),
            ["edtf"] = read.Value.Date.ToString(),
            ["earliest"] = Day(read.Value.Date.Earliest),
            ["latest"] = Day(read.Value.Date.Latest),
            ["calendar"] = read.Value.Date.Calendar.ToString().ToLowerInvariant(),
        };

    private static void Explain(Terminal terminal, DateReading read, Asked asked)
    {
        var date = read.Date;
        terminal.Out.WriteLine(date.ToString());
        terminal.Out.WriteLine($"  {Bounds(Day(date.Earliest), Day(date.Latest))}{(date.IsApproximate ? ", approximately" : "")}{(date.IsUncertain ? ", its source doubtful" : "")}");
        if (date.Calendar != DateCalendar.Gregorian)
            terminal.Out.WriteLine(date.Calendar == DateCalendar.Both ? "  written in both calendars, which agree; the digits are Gregorian" : "  written in Old Style; the digits are Gregorian");
        if (read.Supplied && asked.RelativeTo is { } near)
            terminal.Out.WriteLine($"  what the words leave out is supplied from {near}");
    }

    private static string Bounds(string? first, string? last) => (first, last) switch
    {
        (null, null) => "no day is known",
        ({ } day, null) => $"from {day} on, without a known end",
        (null, { } day) => $"up to {day}, without a known beginning",
        _ when first == last => "one day",
        _ => $"from {first} to {last}",
    };

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static int Refuse(Terminal terminal, Refusal refusal)
    {
        terminal.Say(refusal);
        return ExitCodes.Refused;
    }
}
