using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using Rapporteur.Chronology;

namespace Rapporteur.Reading.Places;

/// <summary>
/// The two tables of the gazetteer (their form: gazetteer/README.md), kept as bytes. Names are indexed by hash, one index a language, made
/// when first asked for; rows are parsed when they are found.
/// </summary>
internal sealed class PlaceTable
{
    private readonly byte[] rows;
    private readonly byte[] historical;
    private readonly ConcurrentDictionary<string, Lazy<NameIndex>> indexes = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, (int Base, List<int> Added)>> joined;

    private PlaceTable(byte[] rows, byte[] historical)
    {
        this.rows = rows;
        this.historical = historical;
        joined = new(JoinById);
    }

    public static PlaceTable FromResources()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var packed = new BrotliStream(assembly.GetManifestResourceStream("gazetteer/places.tsv.br")!, CompressionMode.Decompress);
        using var plain = assembly.GetManifestResourceStream("gazetteer/historical.tsv")!;
        return new PlaceTable(Bytes(packed), Bytes(plain));
    }

    /// <summary>The rows that bear the name, in the language, in English or in the Latin script of the place itself.</summary>
    public List<GazetteerPlace> Find(string name, string? language)
    {
        var key = PlaceKey.Of(name);
        var found = new List<GazetteerPlace>();
        if (key.Length == 0)
        {
            return found;
        }
        var index = indexes.GetOrAdd(language ?? "en", l => new Lazy<NameIndex>(() => new NameIndex(rows, historical, l))).Value;
        foreach (var at in index.Rows(PlaceKey.Hash(name)))
        {
            var place = Parse(at);
            if (place is not null && Bears(place, key) && !found.Exists(f => f.Id == place.Id))
            {
                found.Add(place);
            }
        }
        return found;
    }

    private static bool Bears(GazetteerPlace place, string key) =>
        PlaceKey.Of(place.Name) == key || place.Names.Any(n => PlaceKey.Of(n.Name) == key);

    // A negative place counts from the beginning of the historical table.
    private GazetteerPlace? Parse(int at)
    {
        var cells = Cells(at);
        var id = cells[0];
        if (!joined.Value.TryGetValue(id, out var join))
        {
            return Make(cells, []);
        }
        var added = join.Added.Select(a => Cells(~a)).ToList();
        return Make(join.Base >= 0 ? Cells(join.Base) : cells, added);
    }

    private string[] Cells(int at)
    {
        var table = at >= 0 ? rows : historical;
        var from = at >= 0 ? at : ~at;
        var length = table.AsSpan(from).IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(table, from, length < 0 ? table.Length - from : length).Split('\t');
    }

    private static GazetteerPlace? Make(string[] cells, List<string[]> added)
    {
        if (cells.Length < 9)
        {
            return null;
        }
        var names = NamesOf(cells[8]).Concat(added.Where(a => a != cells && a.Length > 8).SelectMany(a => NamesOf(a[8]))).ToList();
        var name = added.FirstOrDefault(a => a.Length > 1 && a[1].Length > 0)?[1] ?? cells[1];
        if (name != cells[1])
        {
            names.Add(new PlaceName(cells[1], null));
        }
        return new GazetteerPlace(cells[0], name, cells[2], Degrees(cells[5]), Degrees(cells[6]), PrecisionOf(cells[4]), Count(cells[7]),
            names);
    }

    private static IEnumerable<PlaceName> NamesOf(string cell)
    {
        foreach (var part in cell.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':');
            var at = part.IndexOf('@');
            var name = part[(colon + 1)..(at < 0 ? part.Length : at)];
            yield return new PlaceName(name, at < 0 ? null : Years(part[(at + 1)..]));
        }
    }

    private static UncertainDate? Years(string years)
    {
        var dash = years.IndexOf('-');
        if (dash < 0)
        {
            return UncertainDate.TryParse(years, out var one) ? one : null;
        }
        var (from, to) = (years[..dash], years[(dash + 1)..]);
        return UncertainDate.TryParse($"{(from.Length == 0 ? ".." : from)}/{(to.Length == 0 ? ".." : to)}", out var span) ? span : null;
    }

    private static double? Degrees(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? d
        : null;

    private static long Count(string cell) => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static PlacePrecision PrecisionOf(string kind) => kind switch
    {
        "country" => PlacePrecision.Country,
        "province" => PlacePrecision.Province,
        "area" => PlacePrecision.Area,
        "district" => PlacePrecision.District,
        "building" => PlacePrecision.Building,
        _ => PlacePrecision.Town,
    };

    // The rows of the historical table that add names to a place of the other, by its id.
    private Dictionary<string, (int Base, List<int> Added)> JoinById()
    {
        var join = new Dictionary<string, (int Base, List<int> Added)>(StringComparer.Ordinal);
        foreach (var (at, id) in NameIndex.Ids(historical))
        {
            var text = Encoding.UTF8.GetString(id);
            if (!join.TryGetValue(text, out var entry))
            {
                join[text] = entry = (-1, []);
            }
            entry.Added.Add(at);
        }
        var alternate = join.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[64];
        foreach (var (at, id) in NameIndex.Ids(rows))
        {
            var chars = buffer[..Encoding.UTF8.GetChars(id, buffer)];
            if (alternate.TryGetValue(chars, out var entry))
            {
                alternate[chars] = (at, entry.Added);
            }
        }
        return join;
    }

    private static byte[] Bytes(Stream stream)
    {
        using var memory = new MemoryStream(12 << 20);
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
