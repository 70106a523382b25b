using System.Text;

namespace Rapporteur.Reading.Places;

/// <summary>From the hash of a folded name to the rows that bear it: the names of one language, English names and the rows' own
/// names.</summary>
internal sealed class NameIndex
{
    private const int OwnName = 1;
    private const int OtherNames = 8;
    private readonly Dictionary<uint, int> first = new(1 << 18);
    private readonly List<(int Row, int Next)> chain = new(1 << 18);
    private readonly byte[] language;

    public NameIndex(byte[] rows, byte[] historical, string language)
    {
        this.language = Encoding.ASCII.GetBytes(language);
        AddTable(rows, at => at);
        AddTable(historical, at => ~at);
    }

    public IEnumerable<int> Rows(uint hash)
    {
        for (var at = first.GetValueOrDefault(hash, -1); at >= 0; at = chain[at].Next)
        {
            yield return chain[at].Row;
        }
    }

    /// <summary>Each row's place and id.</summary>
    public static RowIds Ids(byte[] table) => new(table);

    private void AddTable(byte[] table, Func<int, int> place)
    {
        var at = table.AsSpan().IndexOf((byte)'\n') + 1;
        while (at < table.Length && at > 0)
        {
            var length = table.AsSpan(at).IndexOf((byte)'\n');
            length = length < 0 ? table.Length - at : length;
            AddRow(table.AsSpan(at, length), place(at));
            at += length + 1;
        }
    }

    private void AddRow(ReadOnlySpan<byte> row, int place)
    {
        for (var cell = 0; row.Length > 0; cell++)
        {
            var end = row.IndexOf((byte)'\t');
            var content = end < 0 ? row : row[..end];
            if (cell == OwnName)
            {
                Add(content, place);
            }
            else if (cell == OtherNames)
            {
                AddNames(content, place);
                return;
            }
            row = end < 0 ? [] : row[(end + 1)..];
        }
    }

    // de,pl:Charkow|en:Stalinabad@1929-1961
    private void AddNames(ReadOnlySpan<byte> names, int place)
    {
        while (names.Length > 0)
        {
            var bar = names.IndexOf((byte)'|');
            var part = bar < 0 ? names : names[..bar];
            var colon = part.IndexOf((byte)':');
            if (colon > 0 && IsOurs(part[..colon]))
            {
                var name = part[(colon + 1)..];
                var years = name.IndexOf((byte)'@');
                Add(years < 0 ? name : name[..years], place);
            }
            names = bar < 0 ? [] : names[(bar + 1)..];
        }
    }

    private bool IsOurs(ReadOnlySpan<byte> languages) => languages.IndexOf(language) >= 0 || languages.IndexOf("en"u8) >= 0;

    private void Add(ReadOnlySpan<byte> utf8, int place)
    {
        Span<char> buffer = stackalloc char[256];
        if (utf8.Length is 0 or > 256)
        {
            return;
        }
        var hash = PlaceKey.Hash(buffer[..Encoding.UTF8.GetChars(utf8, buffer)]);
        chain.Add((place, first.GetValueOrDefault(hash, -1)));
        first[hash] = chain.Count - 1;
    }

    /// <summary>Walks the ids of a table without making strings.</summary>
    internal ref struct RowIds(byte[] table)
    {
        private int next = table.AsSpan().IndexOf((byte)'\n') + 1;
        private int at;
        private int length;

        public readonly Id Current => new(at, table.AsSpan(at, length));

        public readonly RowIds GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next <= 0 || next >= table.Length)
            {
                return false;
            }
            at = next;
            length = table.AsSpan(at).IndexOf((byte)'\t');
            var line = table.AsSpan(at).IndexOf((byte)'\n');
            next = line < 0 ? table.Length : at + line + 1;
            return length > 0;
        }
    }

    internal readonly ref struct Id(int at, ReadOnlySpan<byte> id)
    {
        private readonly ReadOnlySpan<byte> id = id;

        public void Deconstruct(out int place, out ReadOnlySpan<byte> bytes)
        {
            place = at;
            bytes = id;
        }
    }
}
