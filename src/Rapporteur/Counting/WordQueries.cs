using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Search;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>Counts how often phrases stand in which source when: the press as evidence about itself.</summary>
public static class WordQueries
{
    /// <summary>Counts.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="question">Which words.</param>
    /// <param name="cancellation">Stops between passages.</param>
    /// <returns>The answer, or what is wrong with a phrase (<c>SE001</c> to <c>SE004</c>).</returns>
    public static Outcome<WordAnswer> Count(Inquiry inquiry, WordQuestion question, CancellationToken cancellation = default)
    {
        if (question.Phrases.Count == 0)
            return SearchRefusals.Empty.With();
        var held = SearchQueries.Held(inquiry, question.Filter).GroupBy(passages => (Source: passages.Source ?? "", When: When(question.By, passages.Written, passages.Published)))
            .ToDictionary(group => group.Key, group => group.Sum(passages => passages.Passages));
        var all = held.Values.Sum();
        var (rows, bursts, warnings) = (new List<WordRow>(), new List<(string, Wave)>(), new List<Refusal>());
        foreach (var phrase in question.Phrases.Distinct())
        {
            var query = SearchQuery.Read(Quoted(phrase));
            if (query.Refusal is { } refusal)
                return refusal;
            var days = new List<int>();
            var found = Rows(inquiry, query.Value, phrase, question, held, days, cancellation);
            var passages = found.Sum(row => row.Passages);
            if (passages == 0)
                warnings.Add(CountingRefusals.PhraseNowhere.With(("phrase", phrase), ("held", all)));
            else if (passages * 2 > all)
                warnings.Add(CountingRefusals.PhraseEverywhere.With(("phrase", phrase), ("passages", passages), ("held", all)));
            rows.AddRange(found);
            bursts.AddRange(Wave.In([.. days.Order()]).Select(wave => (phrase, wave)));
        }
        return new WordAnswer(rows, all, bursts, warnings);
    }

    private static IReadOnlyList<WordRow> Rows(
        Inquiry inquiry, SearchQuery query, string phrase, WordQuestion question, Dictionary<(string, string), int> held, List<int> days, CancellationToken cancellation)
    {
        var rows = new Dictionary<(string Source, string When), (int Times, int Passages, List<FoundPassage> Quotes)>();
        foreach (var passage in SearchQueries.All(inquiry, query, question.Filter))
        {
            cancellation.ThrowIfCancellationRequested();
            var key = (passage.Origin.Source ?? "", When(question.By, passage.Origin.Written, passage.Origin.Published));
            var (times, passages, quotes) = rows.GetValueOrDefault(key, (0, 0, []));
            if (quotes.Count < question.Quotes)
                quotes.Add(passage);
            rows[key] = (times + passage.Marks.Count, passages + 1, quotes);
            if (DayOf(passage.Origin.Written, passage.Origin.Published) is { } day)
                days.AddRange(Enumerable.Repeat(day, passage.Marks.Count));
        }
        return [.. rows.OrderBy(row => row.Key.Source, StringComparer.Ordinal).ThenBy(row => row.Key.When, StringComparer.Ordinal).Select(row => new WordRow(
            phrase, row.Key.Source.Length == 0 ? null : row.Key.Source, row.Key.When, row.Value.Times, row.Value.Passages, held.GetValueOrDefault(row.Key), row.Value.Quotes))];
    }

    /// <summary>Several words are a phrase; one that has quotation marks or leaves words out is taken as it is.</summary>
    private static string Quoted(string phrase) => phrase.Any(char.IsWhiteSpace) && phrase.IndexOfAny(['"', '“', '«', '„']) < 0 ? $"\"{phrase.Trim()}\"" : phrase;

    /// <summary>When it was written, where that is known, else when it was first published.</summary>
    private static string When(TimeStep step, string? written, string? published) =>
        (written ?? published) is { } edtf && UncertainDate.TryParse(edtf, out var date)
            ? step.Key(date.Earliest is { } first ? DayNumber.Of(first) : null, date.Latest is { } last ? DayNumber.Of(last) : null)
            : step.Key(null, null);

    /// <summary>The day, where it is known to the day.</summary>
    private static int? DayOf(string? written, string? published) =>
        (written ?? published) is { } edtf && UncertainDate.TryParse(edtf, out var date) && date.Earliest is { } first && first == date.Latest ? DayNumber.Of(first) : null;
}
