using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// Text gathered from blocks: white space folded within lines, one line end between lines, an empty line between paragraphs.
/// </summary>
internal sealed class BlockText
{
    private const char SoftHyphen = '\u00AD';

    private readonly StringBuilder text = new();
    private int lineEnds;
    private bool hasSpace;
    private bool hasCell;

    /// <summary>How many UTF-16 code units there are.</summary>
    public int Length => text.Length;

    /// <summary>Ends the line, if anything stands on it.</summary>
    public void Line() => lineEnds = Math.Max(lineEnds, 1);

    /// <summary>Ends the paragraph.</summary>
    public void Paragraph() => lineEnds = Math.Max(lineEnds, 2);

    /// <summary>A line end that was asked for by itself; two of them make an empty line.</summary>
    public void LineBreak() => lineEnds++;

    /// <summary>Ends a cell of a row: what follows on the same row stands behind a tab.</summary>
    public void EndCell()
    {
        lineEnds = 0;
        hasCell = text.Length > 0;
    }

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> added, bool isPreformatted = false)
    {
        foreach (var c in added)
        {
            if (c == SoftHyphen)
                continue;
            if (isPreformatted && c == '\n')
                LineBreak();
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' && !isPreformatted)
                hasSpace = true;
            else
                AppendCharacter(c);
        }
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();

    private void AppendCharacter(char c)
    {
        if (text.Length > 0)
        {
            if (lineEnds > 0)
                text.Append('\n', Math.Min(lineEnds, 2));
            else if (hasCell)
                text.Append('\t');
            else if (hasSpace)
                text.Append(' ');
        }
        text.Append(c);
        (lineEnds, hasCell, hasSpace) = (0, false, false);
    }
}
