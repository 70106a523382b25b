using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>What a judgment says by itself, in one language: the same for all forms.</summary>
/// <param name="words">The words of the language.</param>
public sealed class JudgmentText(Words words)
{
    /// <summary>The language, BCP 47.</summary>
    public string Language => words.Language;

    /// <summary>The text of a key.</summary>
    public string this[string key, params object?[] holes] => words[key, holes];

    /// <summary>A sentence of the program's own.</summary>
    public string Of(JudgmentSentence sentence) => words[sentence.Code, [.. sentence.Holes.Select(Of)]];

    /// <summary>What fills a sentence.</summary>
    public string Of(JudgmentHole hole) => hole switch
    {
        TextHole text => Named(text.Text),
        NumberHole number => words.Number(number.Number),
        IntervalHole interval => words.Interval(interval.Low, interval.High),
        DateHole date => Of(date.Date),
        WordHole word => words.Code(word.Group, word.Code),
        RuleHole rule => PrintedResult.InWords(rule.Rule, Language).Explanation,
        ListHole list => string.Join(", ", list.Holes.Select(Of)),
        _ => throw new InvalidOperationException($"a hole of a new kind: {hole}"),
    };

    /// <summary>A date in words; as it was written where it could not be read.</summary>
    public string Of(PrintedDate date) => date is { Edtf: "", Written: { } written } ? PlainText.Visible(written) : words.Date(date);

    /// <summary>A heading as plain text.</summary>
    public string Of(IReadOnlyList<JudgmentPhrase> heading) => string.Join(' ', heading.Select(phrase => phrase switch
    {
        JudgmentSentence sentence => Of(sentence),
        JudgmentWords written => PlainText.Visible(written.Text),
        _ => "",
    }).Where(text => text.Length > 0));

    /// <summary>What a note says before the words that it quotes.</summary>
    public string Citation(PrintedEvidence evidence) => evidence switch
    {
        { IsWithheld: true } => words["cite.withheld", evidence.Handle],
        { Figure: { } figure } => words["cite.figure", evidence.Handle, PlainText.Visible(figure.What), words.Interval(figure.Victims.Low, figure.Victims.High)],
        { Finding: not null } => words["cite.finding", evidence.Handle],
        { Exhibit: { } exhibit, Passage: null } => words["cite.exhibit", Source(exhibit)],
        { Exhibit: { } exhibit } => words["cite.passage", evidence.Handle, Source(exhibit)],
        _ => evidence.Handle,
    };

    /// <summary>Where the words stand in the text of their exhibit.</summary>
    public string Place(PrintedPassage passage) => words["cite.place", passage.Start, passage.End];

    private string Named(string text) => text == ExhibitReference.SourceNotStated ? words["source.unstated"] : PlainText.Visible(text);

    private string Source(ExhibitReference exhibit) =>
        words["cite.source", exhibit.Handle, PlainText.Visible(exhibit.Title), Named(exhibit.Source), words.Date(exhibit.Published)];
}
