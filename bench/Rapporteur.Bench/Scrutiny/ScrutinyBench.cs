using System.Diagnostics;
using System.Globalization;
using Rapporteur.Chronology;
using Rapporteur.Scrutiny;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Bench.Scrutiny;

/// <summary>
/// The rules over a million claims and 200,000 persons of an invented world, held in memory: from nothing, and after one claim was
/// changed. A third of the acts are told by several papers; one in ten of those in the same words; a tenth of the persons were in
/// prison; one in a hundred dates is wrong.
/// </summary>
internal static class ScrutinyBench
{
    private const int Claims = 1_000_000, Persons = 200_000, Towns = 2_000, Papers = 60, Days = 1_460, Changes = 200, Seed = 1936;

    private static readonly DateOnly First = new(1936, 1, 1);
    private static readonly string[] Acts = ["arrest", "arrest", "detention", "trial", "sentence", "execution", "release", "meeting", "presence"];

    public static void Run(Results results, string[] options)
    {
        var count = WorkFolder.Number(options, Claims);
        var (dossier, statements) = Make(count, new Random(Seed));
        var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var scrutineer = Scrutineer.Over(dossier, statements);
        var found = scrutineer.Results.Count;
        results.Add($"scrutiny of {count:N0} claims from nothing, seconds", Number(watch.Elapsed.TotalSeconds), "30");
        results.Add("the same, seconds of processor time", Number((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds), "-");
        results.Add("results", found.ToString("N0", CultureInfo.InvariantCulture), "-");
        results.Add("peak memory with the claims, MiB", Number(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0), "1500");
        var chance = new Random(Seed + 1);
        var (_, median, most) = Results.Repeat(Changes, () =>
        {
            var changed = statements[chance.Next(count)] with { When = DayAt(chance.Next(Days)) };
            var change = Stopwatch.StartNew();
            scrutineer.Put(changed);
            return change.Elapsed.TotalMilliseconds;
        });
        results.Add("after one change, milliseconds (median, most)", $"{Number(median)}, {Number(most)}", "50");
    }

    private static (Dossier Dossier, List<Statement> Statements) Make(int count, Random chance)
    {
        var persons = Enumerable.Range(0, Persons).Select(number => new PersonOnRecord($"p{number}", $"p{number}")
        {
            Spells = number % 10 == 0 ? [Spell(chance)] : [],
        }).ToList();
        var places = Enumerable.Range(0, Towns).Select(number => new PlaceOnRecord($"l{number}", $"l{number}") { Latitude = 45 + chance.NextDouble() * 15, Longitude = 20 + chance.NextDouble() * 80 });
        var papers = Enumerable.Range(0, Papers).Select(number => new ExhibitOnRecord($"e{number}", $"newspaper {number}", null));
        var statements = new List<Statement>(count);
        while (statements.Count < count)
        {
            var act = Act(chance, statements.Count);
            for (var told = chance.Next(3) == 0 ? chance.Next(2, 5) : 1; told > 0 && statements.Count < count; told--)
                statements.Add(act with { Id = $"c{statements.Count}", Exhibit = $"e{chance.Next(Papers)}", When = chance.Next(100) == 0 ? DayAt(chance.Next(Days)) : act.When, Passage = chance.Next(10) == 0 ? act.Passage : Passage(chance) });
        }
        return (new Dossier(persons, places, [], papers), statements);
    }

    private static Statement Act(Random chance, int number)
    {
        var act = Acts[chance.Next(Acts.Length)];
        string[] who = [$"p{chance.Next(Persons)}"];
        var isConduct = act is "meeting" or "presence";
        return new()
        {
            Id = "",
            Exhibit = "",
            Act = act,
            Victims = isConduct ? [] : who,
            Persons = isConduct ? who : [],
            Where = $"l{chance.Next(Towns)}",
            When = DayAt(chance.Next(Days)),
            Occurrence = $"k{number}",
            Attribution = chance.Next(4) == 0 ? ["an agency"] : [],
            Passage = Passage(chance),
        };
    }

    private static Spell Spell(Random chance)
    {
        var from = chance.Next(Days);
        return new("prison", TimeTold.Lasting(Day(from), Day(from + chance.Next(30, 400))), $"l{chance.Next(Towns)}");
    }

    private static string Passage(Random chance) => string.Join(' ', Enumerable.Range(0, 20).Select(_ => $"word{chance.Next(5_000)}"));

    private static TimeTold DayAt(int day) => TimeTold.Of(Day(day));

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    private static UncertainDate Day(int number)
    {
        var day = First.AddDays(number);
        return UncertainDate.OfDay(day.Year, day.Month, day.Day);
    }
}
