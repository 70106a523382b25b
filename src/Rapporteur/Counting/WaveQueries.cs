using System.Text;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronicle;
using Rapporteur.Counting.Tallying;
using Rapporteur.Statistics.Waves;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>
/// Finds waves of what is reported, by act or by place. They are waves of reports: no comparison says that a signal was the cause.
/// </summary>
public static class WaveQueries
{
    private static readonly int Denied = PlaceOf("denied"), Expected = PlaceOf("expected");

    /// <summary>Finds them.</summary>
    /// <returns>The answer, or what is wrong with the question.</returns>
    public static Outcome<WaveAnswer> Of(Inquiry inquiry, WaveQuestion question)
    {
        if (new CountQuestion { Act = question.Act, From = question.From, To = question.To }.Refused() is { } wrong)
            return wrong;
        if (question.Days < 14 || question.Days % 7 != 0)
            return CountingRefusals.BadSpan.With(("days", question.Days));
        var signals = Signals(inquiry);
        var words = new RowWords(inquiry);
        WaveSeries[] series = [.. Reports(inquiry, question).GroupBy(report => report.Key).Select(group => Series(group.Key, words.Of(question.By, group.Key), [.. group], question, signals))
            .OrderByDescending(each => each.Days.Count).ThenBy(each => each.Key, StringComparer.Ordinal)];
        var coverage = CoverageQueries.Of(inquiry, null).Where(source => source.Schedules.Count > 0).ToList();
        return new WaveAnswer(series, coverage, [.. Warnings(series, signals, coverage)]);
    }

    /// <summary>The signals that members declared, by day.</summary>
    public static IReadOnlyList<SignalDeclared> Signals(Inquiry inquiry)
    {
        var signals = new List<SignalDeclared>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, SignalView.SignalView.Statements["signals"]);
        statement.Run([], row => signals.Add(new SignalDeclared(row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3))));
        return signals;
    }

    private static WaveSeries Series(string key, string word, IReadOnlyList<Report> reports, WaveQuestion question, IReadOnlyList<SignalDeclared> signals)
    {
        int[] days = [.. reports.Select(report => report.Day(question.Dating)).OfType<int>().Order()];
        double[] lags = [.. reports.Where(report => report.Act is not null && report.Known >= report.Act).Select(report => (double)(report.Known!.Value - report.Act!.Value)).Order()];
        return new WaveSeries(
            key, word, days, reports.Count - days.Length, lags.Length == 0 ? null : (lags[(lags.Length - 1) / 2] + lags[lags.Length / 2]) / 2,
            Wave.In(days), [.. signals.Select(signal => new SignalTest(signal, Compare(reports, question, signal)))]);
    }

    private static BeforeAfter? Compare(IReadOnlyList<Report> reports, WaveQuestion question, SignalDeclared signal)
    {
        // What was known before it is said to have happened has no lag: one of the two dates is wrong.
        (int? Act, int? Published)[] acts = [.. reports.Select(report => report.Known < report.Act
            ? (question.Dating == Dating.Act ? report.Act : null, question.Dating == Dating.Act ? null : report.Known) : (report.Act, report.Known))];
        var compared = BeforeAfter.Of(
            acts, question.Dating, DayNumber.Of(LocalDatePattern.Iso.Parse(signal.Day).Value), question.Days,
            signal.Chosen == DeclareSignal.Before ? SignalChosen.BeforeTheData : SignalChosen.AfterTheData);
        return compared.IsGiven ? compared.Value : null;
    }

    /// <summary>What is reported to have happened: no denials, no expectations.</summary>
    private static List<Report> Reports(Inquiry inquiry, WaveQuestion question)
    {
        var reports = new List<Report>();
        foreach (var stretch in OccurrenceScan.Stretches(inquiry))
        {
            var reader = new CountedReader(stretch);
            while (reader.NextOccurrence())
            {
                var act = CodeBook.Broader(Encoding.UTF8.GetString(reader.Act));
                if ((question.Act is null || CodeBook.Broader(question.Act) == act) && Read(ref reader, act, question) is { } report)
                    reports.Add(report);
            }
        }
        return reports;
    }

    private static Report? Read(ref CountedReader reader, string act, WaveQuestion question)
    {
        var day = reader.First == reader.Last ? reader.First : null;
        var (key, vagueness, isTold) = (question.By == CountDimension.Place ? Drafter.NotGiven : act, int.MaxValue, false);
        int? known = null;
        while (reader.NextAccount())
        {
            if (reader.Modality == Denied || reader.Modality == Expected)
                continue;
            isTold = true;
            known = known is null || reader.KnownDay < known ? reader.KnownDay ?? known : known;
            if (question.By == CountDimension.Place && !reader.Place.IsEmpty && reader.Vagueness < vagueness)
                (key, vagueness) = (Encoding.UTF8.GetString(reader.Place), reader.Vagueness);
        }
        var dated = question.Dating == Dating.Act ? day : known;
        return isTold && !(dated < question.From) && !(dated > question.To) ? new Report(key, day, known) : null;
    }

    private static IEnumerable<Refusal> Warnings(IReadOnlyList<WaveSeries> series, IReadOnlyList<SignalDeclared> signals, IReadOnlyList<SourceCoverage> coverage)
    {
        if (series.Count == 0)
            yield return CountingRefusals.NothingFits.With();
        if (coverage.Count == 0)
            yield return CountingRefusals.CoverageUnknown.With();
        foreach (var signal in signals.Where(signal => signal.Chosen == DeclareSignal.After))
            yield return CountingRefusals.ChosenAfter.With(("day", signal.Day));
    }

    private static int PlaceOf(string modality) => CodeBook.Modalities.Index().First(known => known.Item == modality).Index;

    /// <summary>An occurrence: the day on which it was done, where that is known to the day, and the first on which it was reported.</summary>
    private sealed record Report(string Key, int? Act, int? Known)
    {
        public int? Day(Dating dating) => dating == Dating.Act ? Act : Known;
    }
}
