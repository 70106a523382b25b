using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Rapporteur.Statistics.Lists;

/// <summary>
/// Who is on which lists: for each capture history (a set of lists) the number of persons with it. The history of nobody's list is
/// not in it: how many have it is what is asked.
/// </summary>
public sealed class CaptureTable
{
    /// <summary>The most lists of a table.</summary>
    public const int MostLists = 62;

    /// <summary>No table counts more persons than have lived in an age: a larger number is a mistake.</summary>
    private const double MostPersons = 1e10;

    private CaptureTable(ImmutableArray<string> lists, ImmutableArray<ulong> histories, ImmutableArray<double> counts)
    {
        (Lists, Histories, Counts) = (lists, histories, counts);
        Persons = counts.Sum();
    }

    /// <summary>The names of the lists, in their order.</summary>
    public ImmutableArray<string> Lists { get; }

    /// <summary>The histories that somebody has, ascending; bit i says whether list i (from 0) is in it.</summary>
    public ImmutableArray<ulong> Histories { get; }

    /// <summary>The persons with each history; whole numbers.</summary>
    public ImmutableArray<double> Counts { get; }

    /// <summary>The persons on at least one list.</summary>
    public double Persons { get; }

    /// <summary>A table of histories and counts; rows of nobody are left out.</summary>
    /// <param name="lists">The names of the lists.</param>
    /// <param name="rows">Histories (bit i for list i) and persons.</param>
    /// <returns>The table, or why the rows are none.</returns>
    public static Answer<CaptureTable> Of(IReadOnlyList<string> lists, IEnumerable<(ulong History, double Persons)> rows)
    {
        if (lists.Count > MostLists)
            return Reason.Of(ReasonKind.TooManyLists, ("lists", lists.Count), ("most", MostLists));
        var counted = new SortedDictionary<ulong, double>();
        var line = 0;
        foreach (var (history, persons) in rows)
        {
            line++;
            if (persons < 0 || persons > MostPersons || persons != Math.Floor(persons))
                return Reason.Of(ReasonKind.AbsurdCount, ("line", line), ("count", persons));
            if (history >> lists.Count != 0)
                return Reason.Of(ReasonKind.NotATable, ("line", line));
            if (history == 0 && persons > 0)
                return Reason.Of(ReasonKind.UnseenCounted, ("line", line), ("count", persons));
            if (!counted.TryAdd(history, persons))
                return Reason.Of(ReasonKind.RepeatedHistory, ("line", line));
        }
        var held = counted.Where(row => row.Value > 0).ToList();
        if (held.Sum(row => row.Value) > MostPersons)
            return Reason.Of(ReasonKind.AbsurdCount, ("line", line), ("count", held.Sum(row => row.Value)));
        return new CaptureTable([.. lists], [.. held.Select(row => row.Key)], [.. held.Select(row => row.Value)]);
    }

    /// <summary>Reads a table: a line of list names and <c>count</c>, then 0 or 1 per list and a count per line, with commas.</summary>
    /// <param name="text">The lines.</param>
    /// <returns>The table, or the line that is wrong.</returns>
    public static Answer<CaptureTable> Read(TextReader text)
    {
        if (text.ReadLine() is not { } head)
            return Reason.Of(ReasonKind.Empty);
        var names = Fields(head.TrimStart('\uFEFF'));
        if (names.Length < 2 || !names[^1].Equals("count", StringComparison.OrdinalIgnoreCase) || names[..^1].Any(name => name.Length == 0) || names.Distinct().Count() != names.Length)
            return Reason.Of(ReasonKind.NotATable, ("line", 1));
        var lists = names[..^1];
        if (lists.Length > MostLists)
            return Reason.Of(ReasonKind.TooManyLists, ("lists", lists.Length), ("most", MostLists));
        var rows = new List<(ulong, double)>();
        var lines = new List<int>();
        for (var line = 2; text.ReadLine() is { } written; line++)
        {
            if (written.Trim().Length == 0)
                continue;
            var row = Row(Fields(written), lists, line);
            if (row.Reason is { } wrong)
                return wrong;
            rows.Add(row.Value);
            lines.Add(line);
        }
        // What is wrong among whole rows is told by the line of the file.
        var table = Of(lists, rows);
        return table.Reason is { } reason && reason.Facts.TryGetValue("line", out var ordinal)
            ? reason with { Facts = new Dictionary<string, string>(reason.Facts) { ["line"] = lines[int.Parse(ordinal, CultureInfo.InvariantCulture) - 1].ToString(CultureInfo.InvariantCulture) } }
            : table;
    }

    /// <summary>The persons on a list.</summary>
    public double OnList(int list) => Sum(history => (history >> list & 1) != 0);

    /// <summary>The persons on two lists, whatever else they are on.</summary>
    public double OnBoth(int list, int other) => Sum(history => (history >> list & history >> other & 1) != 0);

    /// <summary>The persons with exactly this history.</summary>
    public double With(ulong history)
    {
        var index = Histories.BinarySearch(history);
        return index < 0 ? 0 : Counts[index];
    }

    /// <summary>How many persons are on exactly 1, 2, ... lists; as many numbers as lists.</summary>
    public ImmutableArray<double> CaptureFrequencies() =>
        [.. Enumerable.Range(1, Lists.Length).Select(times => Sum(history => BitOperations.PopCount(history) == times))];

    /// <summary>The persons whose history fulfils a condition.</summary>
    internal double Sum(Func<ulong, bool> condition)
    {
        double sum = 0;
        for (var i = 0; i < Histories.Length; i++)
            sum += condition(Histories[i]) ? Counts[i] : 0;
        return sum;
    }

    /// <summary>The counts of all 2^k - 1 histories in ascending order, zeros too; element 0 is history 1.</summary>
    internal double[] AllCells()
    {
        var cells = new double[(1 << Lists.Length) - 1];
        for (var i = 0; i < Histories.Length; i++)
            cells[(int)Histories[i] - 1] = Counts[i];
        return cells;
    }

    private static string[] Fields(string line) => [.. line.Split(',').Select(field => field.Trim().Trim('"').Trim())];

    private static Answer<(ulong, double)> Row(string[] fields, string[] lists, int line)
    {
        if (fields.Length != lists.Length + 1)
            return Reason.Of(ReasonKind.NotATable, ("line", line));
        ulong history = 0;
        for (var i = 0; i < lists.Length; i++)
        {
            if (fields[i] is not ("0" or "1"))
                return Reason.Of(ReasonKind.NotAHistory, ("line", line), ("list", lists[i]));
            history |= fields[i] == "1" ? 1UL << i : 0;
        }
        return double.TryParse(fields[^1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            ? (history, count)
            : Reason.Of(ReasonKind.AbsurdCount, ("line", line), ("count", fields[^1]));
    }
}
