using Rapporteur.Archive;

namespace Rapporteur.Publishing;

/// <summary>Composes paragraphs: gives each its key, turns citations into notes, and keeps the count of what may not be shown.</summary>
internal sealed class JudgmentComposer
{
    private readonly List<PrintedEvidence> notes = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>The notes so far, by number from 1.</summary>
    public IReadOnlyList<PrintedEvidence> Notes => notes;

    /// <summary>How many of them may not be shown.</summary>
    public int Withheld => notes.Count(note => note.IsWithheld);

    /// <summary>A numbered paragraph.</summary>
    /// <exception cref="InvalidOperationException">Two paragraphs have one key: a number would not say which is meant.</exception>
    public JudgmentParagraph Paragraph(string key, params IEnumerable<JudgmentPhrase> phrases) =>
        keys.Add(key) ? new(key, [.. phrases]) : throw new InvalidOperationException($"two paragraphs of a judgment are called {key}");

    /// <summary>A sentence of the program's own.</summary>
    public static JudgmentSentence Say(string code, params IReadOnlyList<JudgmentHole> holes) => new(code, holes);

    /// <summary>A word of the vocabulary.</summary>
    public static WordHole Word(string group, string code) => new(group, code);

    /// <summary>Words of a member, in one piece.</summary>
    public static JudgmentWords Quote(string text) => new(text, WrittenLanguage.Of(text));

    /// <summary>Several words.</summary>
    public static ListHole Many(IEnumerable<JudgmentHole> holes) => new([.. holes]);

    /// <summary>A note on a piece of evidence.</summary>
    public JudgmentNoteMark Note(PrintedEvidence evidence)
    {
        notes.Add(evidence);
        return new(notes.Count);
    }

    /// <summary>Words of a member, with the evidence that they cite in brackets as notes.</summary>
    public IEnumerable<JudgmentPhrase> Cite(string text, IReadOnlyDictionary<string, PrintedEvidence> cited)
    {
        var language = WrittenLanguage.Of(text);
        var from = 0;
        foreach (var match in EvidencePrinter.InBrackets().Matches(text).Where(match => cited.ContainsKey(match.Groups[1].Value)))
        {
            if (match.Index > from && text[from..match.Index].TrimEnd() is { Length: > 0 } before)
                yield return new JudgmentWords(before, language);
            yield return Note(cited[match.Groups[1].Value]);
            from = match.Index + match.Length;
        }
        if (from < text.Length)
            yield return new JudgmentWords(text[from..], language);
    }

    /// <summary>What a member wrote at length, a numbered paragraph for each of theirs.</summary>
    public IEnumerable<JudgmentParagraph> AtLength(string key, string text, IReadOnlyDictionary<string, PrintedEvidence> cited) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((part, place) => Paragraph($"{key}.{place + 1}", Cite(part, cited)));
}
