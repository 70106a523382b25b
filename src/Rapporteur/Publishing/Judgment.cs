using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Publishing;

/// <summary>
/// The report that a commission delivers, as one model for all forms and languages: sections of numbered paragraphs. What the program says by
/// itself stands in it as codes of sentences, with what fills them; what members wrote stands as they wrote it.
/// </summary>
public sealed record Judgment
{
    /// <summary>What the inquiry is called.</summary>
    public required string Inquiry { get; init; }

    /// <summary>The edition, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>For whom it is.</summary>
    public required EditionKind Audience { get; init; }

    /// <summary>The city where the commission sits, or null.</summary>
    public string? Centre { get; init; }

    /// <summary>The state of the ledger that it is made from.</summary>
    public required LedgerState Ledger { get; init; }

    /// <summary>Its sections.</summary>
    public required IReadOnlyList<JudgmentSection> Sections { get; init; }

    /// <summary>Its notes, by number from 1.</summary>
    public required IReadOnlyList<PrintedEvidence> Notes { get; init; }

    /// <summary>The number of each paragraph, by its key: the same in every edition that has the paragraph.</summary>
    public required IReadOnlyDictionary<string, string> Numbers { get; init; }

    /// <summary>What changed since the edition before, in the order of the paragraphs; empty in the first.</summary>
    public required IReadOnlyList<ParagraphChange> Changes { get; init; }

    /// <summary>The adopted findings that it holds: leaf hashes of their drafts.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>The exhibits in its list, by number.</summary>
    public required IReadOnlyList<int> Exhibits { get; init; }

    /// <summary>How many citations this edition may not show.</summary>
    public required int Withheld { get; init; }

    /// <summary>All numbered paragraphs, in reading order.</summary>
    public IEnumerable<JudgmentParagraph> Paragraphs => Sections.SelectMany(section => section.Paragraphs);
}

/// <summary>A section, with those within it.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What stands in it before the sections within.</param>
/// <param name="Within">The sections within it.</param>
public sealed record JudgmentSection(IReadOnlyList<JudgmentPhrase> Heading, IReadOnlyList<JudgmentBlock> Blocks, IReadOnlyList<JudgmentSection> Within)
{
    /// <summary>Names it in links: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The numbered paragraphs of it and of those within.</summary>
    public IEnumerable<JudgmentParagraph> Paragraphs => Blocks.SelectMany(block => block switch
    {
        JudgmentParagraph paragraph => [paragraph],
        JudgmentColumns columns => columns.Left.Concat(columns.Right),
        _ => Enumerable.Empty<JudgmentParagraph>(),
    }).Concat(Within.SelectMany(section => section.Paragraphs));
}

/// <summary>What stands in a section.</summary>
public abstract record JudgmentBlock;

/// <summary>A numbered paragraph.</summary>
/// <param name="Key">Its identity from edition to edition: <c>F2.reasons.3</c>.</param>
/// <param name="Phrases">What it says.</param>
public sealed record JudgmentParagraph(string Key, IReadOnlyList<JudgmentPhrase> Phrases) : JudgmentBlock
{
    /// <summary>SHA-256 of what it says, in no language; notes count by what they cite, not by their number.</summary>
    public string Digest(IReadOnlyList<PrintedEvidence> notes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Phrases.Select(phrase => phrase.Fingerprint(notes))))));
}

/// <summary>Two sides that stand beside each other with the same right.</summary>
/// <param name="LeftHeading">Code of the heading of the left side.</param>
/// <param name="Left">The left side.</param>
/// <param name="RightHeading">Code of the heading of the right side.</param>
/// <param name="Right">The right side.</param>
public sealed record JudgmentColumns(string LeftHeading, IReadOnlyList<JudgmentParagraph> Left, string RightHeading, IReadOnlyList<JudgmentParagraph> Right) : JudgmentBlock;

/// <summary>A table.</summary>
/// <param name="Code">Names its caption (<c>table.members</c>) and its columns (<c>table.members.1</c>).</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Rows">The rows; each cell is phrases.</param>
public sealed record JudgmentTable(string Code, int Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<JudgmentPhrase>>> Rows) : JudgmentBlock;

/// <summary>A part of a paragraph.</summary>
public abstract record JudgmentPhrase
{
    private const string Closing = ".,;:!?)]»”…";

    /// <summary>Whether a space stands between two phrases: a note follows its word at once, and so does the stop after it.</summary>
    public static bool AreApart(JudgmentPhrase before, JudgmentPhrase after) =>
        after is not JudgmentNoteMark && !(before is JudgmentNoteMark && after is JudgmentWords { Text: [var first, ..] } && Closing.Contains(first, StringComparison.Ordinal));

    /// <summary>The same for the same meaning, in every language and edition.</summary>
    internal abstract string Fingerprint(IReadOnlyList<PrintedEvidence> notes);
}

/// <summary>A sentence that the program says by itself.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Holes">What fills it.</param>
public sealed record JudgmentSentence(string Code, params IReadOnlyList<JudgmentHole> Holes) : JudgmentPhrase
{
    internal override string Fingerprint(IReadOnlyList<PrintedEvidence> notes) => $"{Code}({string.Join(';', Holes.Select(hole => hole.Fingerprint))})";
}

/// <summary>Words that a member wrote, as they were written.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">The language that they are in (BCP 47), or null where that cannot be told.</param>
public sealed record JudgmentWords(string Text, string? Language) : JudgmentPhrase
{
    internal override string Fingerprint(IReadOnlyList<PrintedEvidence> notes) => Text;
}

/// <summary>The mark of a note.</summary>
/// <param name="Number">The note, from 1.</param>
public sealed record JudgmentNoteMark(int Number) : JudgmentPhrase
{
    internal override string Fingerprint(IReadOnlyList<PrintedEvidence> notes) => notes[Number - 1].Reference;
}

/// <summary>A link to a paragraph, shown by its number.</summary>
/// <param name="Key">The paragraph.</param>
public sealed record JudgmentCrossReference(string Key) : JudgmentPhrase
{
    internal override string Fingerprint(IReadOnlyList<PrintedEvidence> notes) => Key;
}

/// <summary>What fills a sentence: written in the language of the document.</summary>
public abstract record JudgmentHole
{
    internal abstract string Fingerprint { get; }

    /// <summary>Words that are the same in every language.</summary>
    public static implicit operator JudgmentHole(string text) => new TextHole(text);

    /// <summary>A number.</summary>
    public static implicit operator JudgmentHole(int number) => new NumberHole(number);

    /// <summary>A number.</summary>
    public static implicit operator JudgmentHole(long number) => new NumberHole(number);

    /// <summary>A date.</summary>
    public static implicit operator JudgmentHole(NodaTime.LocalDate day) => new DateHole(PrintedDate.Day(day));

    /// <summary>A date.</summary>
    public static implicit operator JudgmentHole(PrintedDate date) => new DateHole(date);
}

/// <summary>Words that are the same in every language: names, handles, hashes.</summary>
/// <param name="Text">The words.</param>
public sealed record TextHole(string Text) : JudgmentHole
{
    internal override string Fingerprint => Text;
}

/// <summary>A number.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberHole(long Number) : JudgmentHole
{
    internal override string Fingerprint => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An interval.</summary>
/// <param name="Low">At least.</param>
/// <param name="High">At most, or null where it is open.</param>
public sealed record IntervalHole(long Low, long? High) : JudgmentHole
{
    internal override string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}");
}

/// <summary>A date.</summary>
/// <param name="Date">The date.</param>
public sealed record DateHole(PrintedDate Date) : JudgmentHole
{
    internal override string Fingerprint => Date.Edtf.Length > 0 ? Date.Edtf : Date.Written ?? "";
}

/// <summary>A word of the vocabulary.</summary>
/// <param name="Group">The group: answer, standard, element, role ...</param>
/// <param name="Code">Its code.</param>
public sealed record WordHole(string Group, string Code) : JudgmentHole
{
    internal override string Fingerprint => $"{Group}.{Code}";
}

/// <summary>A rule of scrutiny, explained.</summary>
/// <param name="Rule">Its code.</param>
public sealed record RuleHole(string Rule) : JudgmentHole
{
    internal override string Fingerprint => Rule;
}

/// <summary>Several, divided by commas.</summary>
/// <param name="Holes">What they are.</param>
public sealed record ListHole(IReadOnlyList<JudgmentHole> Holes) : JudgmentHole
{
    internal override string Fingerprint => string.Join(',', Holes.Select(hole => hole.Fingerprint));
}
