namespace Rapporteur.Linkage.Records;

/// <summary>
/// Rows of delimited text (RFC 4180: quoted cells may hold separators, doubled quotes and line breaks), one at a time and without a string
/// a cell.
/// </summary>
internal sealed class DelimitedRows(TextReader text, char separator)
{
    private readonly char[] buffer = new char[1 << 16];
    private readonly List<int> ends = [];
    private char[] row = new char[1 << 12];
    private int length, at, filled, line = 1;

    /// <summary>The line of the file on which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells the row has.</summary>
    public int Count => ends.Count;

    /// <summary>A cell of the row, valid until the next is read.</summary>
    public ReadOnlySpan<char> this[int cell] => row.AsSpan((cell == 0 ? 0 : ends[cell - 1])..ends[cell]);

    /// <summary>Whether a quoted cell was not closed before the text ended.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Reads the next row; blank lines are passed over.</summary>
    public bool Next()
    {
        do
        {
            ends.Clear();
            length = 0;
            Line = line;
            if (Peek() < 0)
                return false;
            while (ReadCell())
            {
            }
        }
        while (ends.Count == 1 && length == 0);
        return true;
    }

    /// <summary>Reads a cell; false when it was the last of its row.</summary>
    private bool ReadCell()
    {
        if (Peek() == '"')
        {
            at++;
            ReadQuoted();
        }
        while (true)
        {
            var c = Peek();
            at++;
            if (c == separator)
                return EndCell(isLast: false);
            if (c < 0)
                return EndCell(isLast: true);
            if (c is '\n' or '\r')
            {
                if (c == '\r' && Peek() == '\n')
                    at++;
                line++;
                return EndCell(isLast: true);
            }
            Append((char)c);
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var c = Peek();
            if (c < 0)
            {
                IsUnclosed = true;
                return;
            }
            at++;
            if (c == '"')
            {
                if (Peek() != '"')
                    return;
                at++;
            }
            else if (c == '\n')
                line++;
            Append((char)c);
        }
    }

    private bool EndCell(bool isLast)
    {
        ends.Add(length);
        return !isLast;
    }

    private int Peek()
    {
        if (at >= filled)
        {
            filled = text.Read(buffer, 0, buffer.Length);
            at = 0;
            if (filled <= 0)
                return -1;
        }
        return buffer[at];
    }

    private void Append(char c)
    {
        if (length == row.Length)
            Array.Resize(ref row, row.Length * 2);
        row[length++] = c;
    }
}
