namespace Rapporteur.Reading.Places;

/// <summary>The folded form by which place names are compared: small letters without diacritics, hyphens as spaces, no apostrophes or
/// points.</summary>
internal static class PlaceKey
{
    private const string Marked = "àáâãäåāăąçćĉčďđèéêëēĕėęěğĝģìíîïĩīĭįıķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšșţťțùúûüũūŭůűųýÿžźżёѣіїґ";
    private const string Plain = "aaaaaaaaaccccddeeeeeeeeegggiiiiiiiiikllllnnnnooooooooorrrssssstttuuuuuuuuuuyyzzzееииг";
    private static readonly char[] Folded = MakeTable();

    /// <summary>The folded form of a name.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> buffer = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            var f = Folded[c];
            if (f != '\0' && !(f == ' ' && (length == 0 || buffer[length - 1] == ' ')))
            {
                buffer[length++] = f;
            }
        }
        return new string(buffer[..length].TrimEnd());
    }

    /// <summary>The hash of the folded form, without making it.</summary>
    public static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        var space = false;
        var some = false;
        foreach (var c in name)
        {
            var f = Folded[c];
            if (f == '\0')
            {
                continue;
            }
            if (f == ' ')
            {
                space = some;
                continue;
            }
            hash = space ? (hash ^ ' ') * 16777619 : hash;
            hash = (hash ^ f) * 16777619;
            (space, some) = (false, true);
        }
        hash ^= hash >> 15;
        return hash == 0 ? 1 : hash;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = char.ToLowerInvariant((char)c);
        }
        for (var i = 0; i < Marked.Length; i++)
        {
            table[Marked[i]] = Plain[i];
            table[char.ToUpperInvariant(Marked[i])] = Plain[i];
        }
        foreach (var c in "-–‐\u2011\u00A0\n\r\t")
        {
            table[c] = ' ';
        }
        foreach (var c in "'’ʼ‘`.\u00AD\u0301")
        {
            table[c] = '\0';
        }
        return table;
    }
}
