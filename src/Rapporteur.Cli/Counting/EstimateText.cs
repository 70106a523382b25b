using System.Globalization;
using Rapporteur.Statistics;
using Rapporteur.Statistics.Lists;

namespace Rapporteur.Cli.Counting;

/// <summary>An estimate for people: the figure, its interval drawn, what it means and what it does not, what it rests on.</summary>
internal static class EstimateText
{
    private const int Width = 60;

    internal static void Write(TextWriter to, EstimateAsked asked, CaptureTable table, Estimate estimate)
    {
        to.WriteLine($"{Persons(estimate.Value)} persons in all, {Percent(estimate.Level)} interval {Persons(estimate.Low)} to {Persons(estimate.High)}");
        to.WriteLine($"  by {estimate.Method}");
        to.WriteLine($"  {Persons(table.Persons)} are on at least one of {table.Lists.Length} lists; {Persons(estimate.Value - table.Persons)} are estimated to be on none.");
        to.WriteLine();
        Draw(to, table.Persons, estimate);
        to.WriteLine();
        Explain(to, table, estimate);
        to.WriteLine();
        to.WriteLine("What it rests on");
        foreach (var diagnostic in estimate.Diagnostics)
            to.WriteLine($"  {diagnostic.Name.Replace('_', ' '),-28} {diagnostic.Text}");
        WritePairs(to, table);
        to.WriteLine();
        to.WriteLine($"Again: rapporteur estimate {asked.Of} --method {asked.Method} --seed {asked.Seed.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>A line from 0 to the upper end: persons listed, the interval, the point in it.</summary>
    private static void Draw(TextWriter to, double persons, Estimate estimate)
    {
        var end = double.IsFinite(estimate.High) ? estimate.High : 3 * estimate.Value;
        int Place(double value) => Math.Clamp((int)Math.Round(value / end * (Width - 1)), 0, Width - 1);
        var line = new char[Width];
        for (var i = 0; i < Width; i++)
            line[i] = i <= Place(persons) ? '█' : i < Place(estimate.Low) ? ' ' : '─';
        line[Place(estimate.Low)] = line[Place(estimate.Low)] == '█' ? '█' : '├';
        line[^1] = double.IsFinite(estimate.High) ? '┤' : '→';
        line[Place(estimate.Value)] = '●';
        to.WriteLine($"  0 {new string(line)} {Persons(end)}");
        to.WriteLine("    █ on a list   ├──●──┤ the interval and the point");
    }

    private static void Explain(TextWriter to, CaptureTable table, Estimate estimate)
    {
        var share = table.Persons / estimate.Value;
        Wrap(to, $"In plain words: the lists name some persons twice and more. From how often that happens follows how many they miss: "
            + $"of every hundred persons about {Math.Round(100 * share).ToString(CultureInfo.InvariantCulture)} are on a list. If the assumptions of the method hold, {Percent(estimate.Level)} of such intervals hold the true number; "
            + "they say nothing of the case where they do not hold. What must be said with the figure:", "");
        foreach (var caution in estimate.Cautions)
            Wrap(to, EstimateWords.Sentence(caution), "  - ");
    }

    private static void WritePairs(TextWriter to, CaptureTable table)
    {
        to.WriteLine();
        to.WriteLine("Pairs of lists (log odds above 0: more in common than chance, among the persons listed)");
        foreach (var pair in ListPair.All(table).Take(60))
            to.WriteLine(FormattableString.Invariant($"  {pair.List + " and " + pair.Other,-28} both {pair.Both,8:F0}   log odds {pair.LogOdds,6:F2} ± {1.96 * pair.LogOddsError,4:F2}   Chapman {Persons(pair.Chapman)}"));
    }

    private static void Wrap(TextWriter to, string text, string mark)
    {
        var indent = new string(' ', mark.Length);
        var line = mark;
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > 99)
            {
                to.WriteLine(line.TrimEnd());
                line = indent;
            }
            line += word + " ";
        }
        to.WriteLine(line.TrimEnd());
    }

    private static string Percent(double level) => (100 * level).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Persons(double value) => double.IsFinite(value) ? Math.Round(value).ToString("N0", CultureInfo.InvariantCulture) : "no bound";
}
