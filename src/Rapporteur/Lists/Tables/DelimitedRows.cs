using System.Text;

namespace Rapporteur.Lists.Tables;

/// <summary>
/// Rows of delimited text (RFC 4180), a row at a time. Quoted cells may hold line breaks; a quotation mark that nothing closes ends with
/// its line, so that it costs a row and not the file.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="delimiter">What parts cells; none where a row is one cell.</param>
internal sealed class DelimitedRows(TextReader text, char? delimiter)
{
    private const char Quote = '"', End = '\uFFFF';
    private const int LongestCell = 1 << 16;

    private readonly StringBuilder cell = new(), quoted = new();
    private readonly char[] buffer = new char[1 << 16];
    private string again = "";
    private int at, length, againAt, number;

    /// <summary>The rows, blank ones too.</summary>
    public IEnumerable<TableRow> Rows()
    {
        var width = 0;
        while (Peek() != End)
            yield return Row(ref width);
    }

    private TableRow Row(ref int width)
    {
        var cells = new List<string>(width);
        var isOpen = false;
        char ended;
        do
            ended = Cell(cells, ref isOpen);
        while (ended != End && ended == delimiter);
        if (ended == '\r' && Peek() == '\n')
            Next();
        width = cells.Count;
        number++;
        return new TableRow(number, cells) { Problem = isOpen ? ListsRefusals.OpenQuote.With(("row", number)) : null };
    }

    /// <summary>Reads a cell; gives what ended it.</summary>
    private char Cell(List<string> cells, ref bool isOpen)
    {
        cell.Clear();
        while (Peek() == ' ' && delimiter != ' ')
            Next();
        // Text with tabs is often written without a thought of quotation marks: there they count only around whole cells.
        if (Peek() == Quote && !Quoted())
            isOpen |= delimiter != '\t';
        char c;
        while ((c = Next()) != End && c != delimiter && c is not ('\r' or '\n'))
            cell.Append(c);
        cells.Add(cell.ToString().Trim());
        return c;
    }

    /// <summary>Reads what stands between quotation marks; where nothing closes them, what was read is given back.</summary>
    private bool Quoted()
    {
        quoted.Clear().Append(Next());
        while (true)
        {
            var c = Next();
            if (c != End)
                quoted.Append(c);
            if (c == End || quoted.Length > LongestCell || delimiter == '\t' && c is '\n' or '\r')
                return GiveBack();
            if (c != Quote)
                cell.Append(c);
            else if (Peek() != Quote)
                return delimiter != '\t' || Peek() is '\t' or '\n' or '\r' or End || GiveBack();
            else
                Keep(Next());
        }
    }

    /// <summary>What was read as quoted is read again as it stands.</summary>
    private bool GiveBack()
    {
        cell.Clear();
        again = quoted.ToString() + again[againAt..];
        againAt = 0;
        // The mark itself is a letter like any other now.
        cell.Append(Next());
        return false;
    }

    private void Keep(char doubled)
    {
        quoted.Append(doubled);
        cell.Append(doubled);
    }

    private char Peek()
    {
        if (againAt < again.Length)
            return again[againAt];
        if (at == length)
            (at, length) = (0, text.Read(buffer, 0, buffer.Length));
        return length == 0 ? End : buffer[at];
    }

    private char Next()
    {
        var next = Peek();
        if (againAt < again.Length)
            againAt++;
        else if (next != End || at < length)
            at++;
        return next;
    }
}
