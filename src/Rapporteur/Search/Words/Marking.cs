namespace Rapporteur.Search.Words;

/// <summary>Where in a passage the words stand that were asked for: a pure function of the passage and the query.</summary>
internal static class Marking
{
    /// <summary>The places, in their order, none within another, as UTF-16 offsets.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string passage, string? language, IEnumerable<QueryTerm> terms)
    {
        var words = new List<(FoundWord Found, Token Token)>();
        new Tokenizer(language).Read(passage, 0, passage.Length, (found, token) => words.Add((found, token)));
        var marks = new List<(int Start, int End)>();
        foreach (var term in terms.Where(term => !term.LeftOut))
        {
            foreach (var row in term.Stems)
                Mark(row, word => word.Token.Stem);
            if (term.Names.Length > 0)
                Mark(term.Names, word => word.Found.IsCapital ? word.Token.Name : "");
        }
        return Merged(marks);

        void Mark(string[] row, Func<(FoundWord Found, Token Token), string> tokenOf)
        {
            for (var i = 0; i + row.Length <= words.Count; i++)
            {
                var at = i;
                if (!row.Where((token, j) => tokenOf(words[at + j]) != token).Any())
                    marks.Add((words[i].Found.Start, words[i + row.Length - 1].Found.End));
            }
        }
    }

    private static List<(int Start, int End)> Merged(List<(int Start, int End)> marks)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var mark in marks.Order())
        {
            if (merged.Count > 0 && mark.Start < merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, mark.End));
            else
                merged.Add(mark);
        }
        return merged;
    }
}
