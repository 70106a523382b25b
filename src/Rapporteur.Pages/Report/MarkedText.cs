using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A run of text that the same passages cover.</summary>
/// <param name="Text">Its words, made safe to look at.</param>
/// <param name="Covered">Whether any passage covers it.</param>
/// <param name="Coded">Whether one of them was coded by a person.</param>
/// <param name="Beginning">The notes whose passages begin with it.</param>
public sealed record MarkedRun(string Text, bool Covered, bool Coded, IReadOnlyList<MarginNote> Beginning);

/// <summary>A passage of an exhibit that something was read in.</summary>
/// <param name="Handle">Handle of the claim, measure or tendered passage, and the anchor.</param>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Claim">The claim, or null for anything else.</param>
/// <param name="Measure">The measure, or null for anything else.</param>
/// <param name="Tendered">What the commission has in evidence, or null for anything else.</param>
public sealed record MarginNote(string Handle, int Start, int End, PrintedClaim? Claim, PrintedMeasure? Measure, PrintedEvidence? Tendered)
{
    /// <summary>Whether a person coded or tendered it.</summary>
    public bool IsCoded => Claim?.Coded ?? Measure?.Coded ?? true;
}

/// <summary>A paragraph with its passages marked and its notes.</summary>
/// <param name="Number">Number in the text, from 1.</param>
/// <param name="Runs">The text.</param>
/// <param name="Notes">Notes whose passages begin in it.</param>
public sealed record MarkedParagraph(int Number, IReadOnlyList<MarkedRun> Runs, IReadOnlyList<MarginNote> Notes);

/// <summary>Marks the passages of an exhibit in its text. Passages may overlap.</summary>
public static class MarkedText
{
    /// <summary>The notes of an exhibit, by start, with offsets in UTF-16 units; what lies outside of the text is clamped.</summary>
    public static IReadOnlyList<MarginNote> Notes(PrintedExhibit exhibit)
    {
        var text = exhibit.Text?.Content ?? "";
        var passages = exhibit.Claims.Select(claim => claim.Passage).Concat(exhibit.Measures.Select(measure => measure.Passage))
            .Concat(exhibit.Tendered.Select(words => words.Passage!));
        var units = Utf16Offsets(text, passages.SelectMany(passage => new[] { passage.Start, passage.End }));
        MarginNote Note(string handle, PrintedPassage passage, PrintedClaim? claim = null, PrintedMeasure? measure = null, PrintedEvidence? tendered = null) =>
            new(handle, units[passage.Start], units[passage.End], claim, measure, tendered);
        return exhibit.Claims.Select(claim => Note(claim.Handle, claim.Passage, claim))
            .Concat(exhibit.Measures.Select(measure => Note(measure.Handle, measure.Passage, measure: measure)))
            .Concat(exhibit.Tendered.Select(words => Note(words.Handle, words.Passage!, tendered: words)))
            .OrderBy(note => note.Start).ThenBy(note => note.End).ToList();
    }

    /// <summary>The parts of an exhibit with the offset of each in UTF-16 units of the text, by start.</summary>
    public static IReadOnlyList<(PrintedPart Part, int Start)> Parts(PrintedExhibit exhibit)
    {
        var units = Utf16Offsets(exhibit.Text?.Content ?? "", exhibit.Parts.Select(part => part.Start));
        return exhibit.Parts.Select(part => (part, units[part.Start])).OrderBy(part => part.Item2).ToList();
    }

    /// <summary>The paragraphs of a page of the text, with the passages that touch them.</summary>
    public static IEnumerable<MarkedParagraph> Paragraphs(string text, TextPage page, IReadOnlyList<MarginNote> notes)
    {
        foreach (var (index, paragraph) in page.Paragraphs.Index())
        {
            var isLast = index == page.Paragraphs.Count - 1;
            var until = isLast ? paragraph.End : page.Paragraphs[index + 1].Start;
            var touching = notes.Where(note => note.Start < paragraph.End && note.End > paragraph.Start).ToList();
            var own = notes.Where(note => note.Start >= paragraph.Start && note.Start < until).ToList();
            yield return new(page.FirstParagraph + index, Runs(text, paragraph, touching, own), own);
        }
    }

    private static List<MarkedRun> Runs(string text, TextParagraph paragraph, List<MarginNote> touching, List<MarginNote> own)
    {
        var edges = touching.SelectMany(note => new[] { note.Start, note.End })
            .Where(edge => edge > paragraph.Start && edge < paragraph.End)
            .Append(paragraph.Start).Append(paragraph.End).Distinct().Order().ToList();
        var runs = new List<MarkedRun>();
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            var beginning = own.Where(note => note.Start == from || (to == paragraph.End && note.Start >= to)).ToList();
            var covering = touching.Where(note => note.Start <= from && note.End >= to).ToList();
            runs.Add(new(PlainText.Visible(text[from..to]), covering.Count > 0, covering.Any(note => note.IsCoded), beginning));
        }
        return runs;
    }

    /// <summary>Offsets in code points turned into offsets in UTF-16 units, in one pass over the text.</summary>
    private static Dictionary<int, int> Utf16Offsets(string text, IEnumerable<int> offsets)
    {
        var units = new Dictionary<int, int>();
        var (point, unit) = (0, 0);
        foreach (var offset in offsets.Distinct().Order())
        {
            for (; point < offset && unit < text.Length; point++)
                unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;
            units[offset] = unit;
        }
        return units;
    }
}
