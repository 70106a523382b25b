using Rapporteur.Charter;
using Rapporteur.Chronicle;
using Rapporteur.Counting.Tallying;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>Counts reported victims and occurrences, as bounds of what the sources say under the reading rules.</summary>
public static class CountQueries
{
    /// <summary>Counts.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="question">What is counted, and by what.</param>
    /// <param name="cancellation">Stops between stretches of occurrences.</param>
    /// <returns>The answer, or what is wrong with the question.</returns>
    public static Outcome<CountAnswer> Count(Inquiry inquiry, CountQuestion question, CancellationToken cancellation = default)
    {
        if (question.Refused() is { } refusal)
            return refusal;
        var words = new Words();
        var tally = Tallied(inquiry, question, words, cancellation);
        var rowWords = new RowWords(inquiry);
        CountTable[] tables = [.. tally.Sections.Select(section => Table(tally, section, question, words, rowWords))];
        var answer = new CountAnswer(tables, inquiry.Ledger.Size, inquiry.Ledger.Root.ToString(), CodeBook.Version, []);
        return answer with { Warnings = [.. Warnings(answer, question)] };
    }

    private static Tally Tallied(Inquiry inquiry, CountQuestion question, Words words, CancellationToken cancellation)
    {
        var test = new AccountTest(inquiry, question);
        var manyValues = question.By.Where(dimension => dimension is CountDimension.Charge or CountDimension.Organ or CountDimension.Category)
            .ToDictionary(dimension => dimension, dimension => ManyValues.Read(inquiry, dimension, words));
        var tally = new Tally();
        // This thread reads and sums, in the order of occurrences; the others take the accounts apart.
        foreach (var (_, batch) in SideBySide.InOrder(OccurrenceScan.Stretches(inquiry), stretch => new Drafter(question, test, words, manyValues).Draft(stretch), cancellation))
            tally.Add(batch);
        tally.Settle(tally.Groups.Count == 0 ? new Dictionary<int, int>() : OccurrenceScan.OccurrencesOf(inquiry, tally.Groups));
        return tally;
    }

    private static CountTable Table(Tally tally, CountSection section, CountQuestion question, Words words, RowWords rowWords)
    {
        var rows = tally.Rows(section).Select(row =>
        {
            string[] keys = [.. new[] { row.First, row.Second }.Where(key => key != Draft.NoKey).Select(key => words[key])];
            string[] named = [.. keys.Zip(question.By, (key, dimension) => rowWords.Of(dimension, key))];
            return (Keys: keys, Words: named, row.Row);
        });
        var total = tally.Total(section);
        return new CountTable(
            section,
            [.. rows.OrderBy(row => Rank(0, row.Keys, row.Words), StringComparer.Ordinal).ThenBy(row => Rank(1, row.Keys, row.Words), StringComparer.Ordinal)
                .Select(row => row.Row.ToRow(question.Under) with { Keys = row.Keys, Words = row.Words })],
            total.ToRow(question.Under), total.Aside, total.Doubles(question.Under));

        string Rank(int place, string[] keys, string[] named) => place < keys.Length ? RowWords.Rank(question.By[place], keys[place], named[place]) : "";
    }

    private static IEnumerable<Refusal> Warnings(CountAnswer answer, CountQuestion question)
    {
        if (answer.Tables.Count == 0)
            yield return CountingRefusals.NothingFits.With();
        else if (answer.Coding.Coded == 0)
            yield return CountingRefusals.NothingCoded.With(("claims", answer.Coding.Claims));
        if (answer.Tables.Count > 0 && question.By.FirstOrDefault(dimension => dimension.IsManyValued(), (CountDimension)(-1)) is var many && many >= 0)
            yield return CountingRefusals.RowsOverlap.With(("dimension", many.ToString().ToLowerInvariant()));
    }
}
