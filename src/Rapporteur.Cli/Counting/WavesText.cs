using System.Globalization;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Counting;
using Rapporteur.Statistics.Waves;

namespace Rapporteur.Cli.Counting;

/// <summary>Waves for a person: a line of weeks, the bursts, and each signal.</summary>
internal static class WavesText
{
    private const string Heights = " ▁▂▃▄▅▆▇█";
    private const int Widest = 66, DaysOfAWeek = 7, Indent = 4;

    public static void Write(TextWriter to, WaveAnswer answer, WaveQuestion question, int all)
    {
        foreach (var series in answer.Series)
            Write(to, series);
        if (answer.Series.Count < all)
            to.WriteLine($"{all - answer.Series.Count} more: --top {all} shows all.");
        Paragraph.Write(to, question.Dating == Dating.Act
            ? "Placed by the day on which acts are said to have been done; what is dated less closely is left out."
            : "Placed by the first day on which acts were reported: waves of reports, which follow the papers that are held.");
        Paragraph.Write(to, "Bursts by the automaton of Kleinberg (2003). p: how often whole weeks in another order give at least so much more after the day. It says nothing of a cause.");
        foreach (var coverage in answer.Coverage)
            Paragraph.Write(to, $"Coverage: {coverage.Source}, {coverage.Count(IssueState.Held) + coverage.Count(IssueState.Unread)} of {coverage.Issues.Count - coverage.Count(IssueState.Unexpected)} issues held.");
    }

    private static void Write(TextWriter to, WaveSeries series)
    {
        var lag = series.MedianLag is { } days ? string.Create(CultureInfo.InvariantCulture, $"; median lag to the report {days:0.#} days") : "";
        Paragraph.Write(to, $"{series.Word}: {CountWords.Of(series.Days.Count)} occurrences, {CountWords.Of(series.LeftOut)} without a day left out{lag}");
        if (series.Days.Count > 0)
            Draw(to, series.Days);
        foreach (var wave in series.Waves)
            to.WriteLine($"    level {wave.Level}  {Iso(wave.First)} to {Iso(wave.Last)}  {CountWords.Of(wave.Occurrences)} occurrences");
        foreach (var signal in series.Signals.Where(signal => signal.Compared is not null))
            Paragraph.Write(to, Words(signal), new string(' ', Indent), Indent);
        to.WriteLine();
    }

    /// <summary>A sign a week, or for as many weeks as a line can hold.</summary>
    private static void Draw(TextWriter to, IReadOnlyList<int> days)
    {
        var weeks = ((days[^1] - days[0]) / DaysOfAWeek) + 1;
        var step = DaysOfAWeek * ((weeks + Widest - 1) / Widest);
        var counts = new int[((days[^1] - days[0]) / step) + 1];
        foreach (var day in days)
            counts[(day - days[0]) / step]++;
        var most = counts.Max();
        var signs = string.Concat(counts.Select(count => Heights[count == 0 ? 0 : 1 + (count * (Heights.Length - 2) / most)]));
        to.WriteLine($"    {signs}".TrimEnd());
        to.WriteLine($"    {Iso(days[0])} to {Iso(days[^1])}, a sign for {step} days, at most {CountWords.Of(most)} in one");
    }

    private static string Words(SignalTest signal)
    {
        var compared = signal.Compared!;
        var ratio = double.IsFinite(compared.RateRatio) ? string.Create(CultureInfo.InvariantCulture, $"{compared.RateRatio:0.##} times as many") : "none before";
        return string.Create(CultureInfo.InvariantCulture,
            $"signal {signal.Signal.Day} ({signal.Signal.What}), chosen {signal.Signal.Chosen} the data were seen: {compared.Before} in the {compared.Days} days before, {compared.After} in the {compared.Days} from it on; {ratio}, p {compared.P:0.####}");
    }

    private static string Iso(int day) => LocalDatePattern.Iso.Format(DayNumber.ToDay(day));
}
