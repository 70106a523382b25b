using System.Text;
using Rapporteur.Search.Words;

namespace Rapporteur.Search.TextIndex;

/// <summary>A passage as the index takes it.</summary>
/// <param name="First">Its first code point in the text.</param>
/// <param name="After">The code point after its last.</param>
/// <param name="FirstByte">Its first byte in UTF-8.</param>
/// <param name="AfterByte">The byte after its last.</param>
/// <param name="Stems">The stems of its words, parted by blanks.</param>
/// <param name="Names">The keys of its words that may be names, those that are no neighbours parted by a gap.</param>
internal sealed record IndexedPassage(int First, int After, int FirstByte, int AfterByte, string Stems, string Names);

/// <summary>A text made ready for the index: a pure function, so that texts are made ready side by side.</summary>
internal sealed class IndexedText
{
    private readonly string text;
    private readonly Tokenizer tokenizer;
    private readonly StringBuilder stems = new(), names = new();
    private bool isGap;

    private IndexedText(string text, Tokenizer tokenizer)
    {
        (this.text, this.tokenizer) = (text, tokenizer);
        Passages = MakePassages();
    }

    /// <summary>Its passages, in their order; they can be read once.</summary>
    public IEnumerable<IndexedPassage> Passages { get; private set; }

    /// <summary>What it is compared by; complete when all passages were read.</summary>
    public Shingles Shingles { get; } = new();

    /// <summary>Makes a text ready at once.</summary>
    public static IndexedText Of(string text, Tokenizer tokenizer)
    {
        var made = Lazily(text, tokenizer);
        made.Passages = [.. made.Passages];
        return made;
    }

    /// <summary>Makes a text ready passage by passage, as they are asked for: of a long text only one is held.</summary>
    public static IndexedText Lazily(string text, Tokenizer tokenizer) => new(text, tokenizer);

    private IEnumerable<IndexedPassage> MakePassages()
    {
        int at = 0, codePoint = 0, place = 0;
        foreach (var (start, end) in PassageCutter.Cut(text))
        {
            Advance(start);
            var (first, firstByte) = (codePoint, place);
            Advance(end);
            stems.Clear();
            names.Clear();
            isGap = false;
            tokenizer.Read(text, start, end, Take);
            yield return new IndexedPassage(first, codePoint, firstByte, place, stems.ToString(), names.ToString());
        }

        void Advance(int to)
        {
            foreach (var unit in text.AsSpan(at, to - at))
                codePoint += char.IsLowSurrogate(unit) ? 0 : 1;
            place += Encoding.UTF8.GetByteCount(text.AsSpan(at, to - at));
            at = to;
        }
    }

    private void Take(FoundWord word, Token token)
    {
        Shingles.Add(token.Stem);
        stems.Append(stems.Length > 0 ? " " : "").Append(token.Stem);
        if (!word.IsCapital || token.Name.Length == 0)
        {
            isGap = names.Length > 0;
            return;
        }
        if (isGap)
            names.Append(' ').Append(NameKey.Gap);
        names.Append(names.Length > 0 ? " " : "").Append(token.Name);
        isGap = false;
    }
}
