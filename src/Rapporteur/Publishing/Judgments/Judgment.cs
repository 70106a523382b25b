namespace Rapporteur.Publishing;

/// <summary>A judgment as a document: what each form of it (HTML, DOCX, PDF) says, from one source.</summary>
/// <param name="Language">en, fr or ru.</param>
/// <param name="Title">Its title.</param>
/// <param name="Standing">Draft, or which edition.</param>
/// <param name="State">The state of the ledger that it was made of.</param>
/// <param name="Sections">Its sections.</param>
/// <param name="Notes">Footnotes, numbered from 1.</param>
public sealed record Judgment(string Language, string Title, string Standing, string State, IReadOnlyList<JudgmentSection> Sections, IReadOnlyList<string> Notes)
{
    /// <summary>What the section of footnotes is called where a form has no footnotes of its own.</summary>
    public required string NotesHeading { get; init; }
}

/// <summary>A section.</summary>
/// <param name="Key">The same in every language and edition: <c>findings</c>.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record JudgmentSection(string Key, string Heading, IReadOnlyList<JudgmentParagraph> Paragraphs);

/// <summary>A paragraph.</summary>
/// <param name="Number">By which it is cited: <c>F1.3</c>. It stays the same while what it numbers stays the same.</param>
/// <param name="Text">Its words.</param>
/// <param name="Notes">Numbers of the footnotes behind it.</param>
/// <param name="Heading">Whether it opens a part of its section.</param>
public sealed record JudgmentParagraph(string Number, string Text, IReadOnlyList<int> Notes, bool Heading = false);
