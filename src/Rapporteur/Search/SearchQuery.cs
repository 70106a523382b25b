using System.Text;
using Rapporteur.Search.Words;

namespace Rapporteur.Search;

/// <summary>
/// What is asked for: words, "phrases", and what is left out with a minus before it. A passage is found that has all of them; in which
/// order does not matter.
/// </summary>
public sealed class SearchQuery
{
    private const int MostTerms = 64;

    private SearchQuery(IReadOnlyList<QueryTerm> terms) => Terms = terms;

    internal IReadOnlyList<QueryTerm> Terms { get; }

    /// <summary>Reads a query.</summary>
    /// <param name="text">Words parted by blanks; phrases in <c>"..."</c>, <c>“...”</c> or <c>«...»</c>; <c>-word</c> and <c>-"phrase"</c> leave out.</param>
    /// <returns>The query, or <c>SE001</c> to <c>SE004</c>.</returns>
    public static Outcome<SearchQuery> Read(string text)
    {
        var terms = new List<QueryTerm>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var leftOut = text[at] is '-' or '−' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += leftOut ? 1 : 0;
            var isPhrase = IsOpening(text[at]);
            var end = isPhrase ? ClosingOf(text, at) : EndOfWord(text, at);
            if (end < 0)
                return SearchRefusals.OpenPhrase.With();
            if (QueryTerm.Of(text[(isPhrase ? at + 1 : at)..end], isPhrase, leftOut) is { } term)
                terms.Add(term);
            at = isPhrase ? end + 1 : end;
        }
        if (terms.Count > MostTerms)
            return SearchRefusals.TooLong.With(("words", terms.Count), ("most", MostTerms));
        if (terms.Count == 0)
            return SearchRefusals.Empty.With();
        return terms.All(term => term.LeftOut) ? SearchRefusals.OnlyLeftOut.With() : new SearchQuery(terms);
    }

    /// <summary>The query in the words of FTS5.</summary>
    internal string ToMatch()
    {
        var match = new StringBuilder();
        foreach (var term in Terms.Where(term => !term.LeftOut))
            match.Append(match.Length > 0 ? " AND " : "").Append(Match(term));
        foreach (var term in Terms.Where(term => term.LeftOut))
            match.Insert(0, '(').Append(") NOT ").Append(Match(term));
        return match.ToString();
    }

    private static string Match(QueryTerm term)
    {
        var stems = $"stems : ({string.Join(" OR ", term.Stems.Select(Quoted))})";
        return term.Names.Length == 0 ? $"({stems})" : $"({stems} OR names : {Quoted(term.Names)})";
    }

    /// <summary>A row of tokens as an FTS5 string; tokens hold letters and digits only.</summary>
    private static string Quoted(string[] tokens) => $"\"{string.Join(' ', tokens)}\"";

    private static bool IsOpening(char c) => c is '"' or '“' or '«' or '„';

    private static int ClosingOf(string text, int opening) => text[opening] switch
    {
        '«' => text.IndexOf('»', opening + 1),
        '"' => text.IndexOf('"', opening + 1),
        _ => text.AsSpan(opening + 1).IndexOfAny('”', '“', '"') is >= 0 and var offset ? opening + 1 + offset : -1,
    };

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsOpening(text[at]))
            at++;
        return at;
    }
}
