namespace Rapporteur.Ledger;

/// <summary>
/// Reads all entries in order from bundles and journal for the verifier, in portions of bounded size. What cannot be
/// read is reported and passed on as unknown, so that one broken file does not hide what else is wrong.
/// </summary>
internal sealed class EntrySource(LedgerSnapshot snapshot, FindingList findings)
{
    private const int PortionEntries = 1024;
    private const long PortionBytes = 16 * 1024 * 1024;

    internal IEnumerable<List<CheckedEntry>> Portions()
    {
        var portion = new List<CheckedEntry>(PortionEntries);
        var bytes = 0L;
        foreach (var entry in Folded().Concat(Pending()))
        {
            portion.Add(entry);
            bytes += (entry.Bytes?.Length ?? 0) + (entry.Body?.StoredLength ?? 0);
            if (portion.Count == PortionEntries || bytes >= PortionBytes)
            {
                yield return portion;
                portion = new List<CheckedEntry>(PortionEntries);
                bytes = 0;
            }
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }

    private IEnumerable<CheckedEntry> Folded()
    {
        var size = snapshot.Folded.Size;
        for (var bundle = 0L; bundle * TilePath.Width < size; bundle++)
        {
            var width = TilePath.WidthAt(0, bundle, size);
            var file = TilePath.Entries(bundle, width);
            var entries = ReadEntries(bundle, width, file);
            var hashes = ReadHashes(bundle, width);
            if (entries is null && hashes is null)
            {
                yield break; // Nothing can be said of what follows; both files were reported.
            }

            var offset = 0L;
            using var bodies = ReadBodies(bundle, width).GetEnumerator();
            for (var at = 0; at < width; at++)
            {
                yield return new CheckedEntry
                {
                    Index = bundle * TilePath.Width + at,
                    File = file,
                    Offset = entries is null ? null : offset,
                    Bytes = entries?[at],
                    TileHash = hashes?[at],
                    Body = bodies.MoveNext() ? bodies.Current : null,
                };
                offset += sizeof(ushort) + (entries?[at].Length ?? 0);
            }
        }
    }

    private IEnumerable<CheckedEntry> Pending()
    {
        var file = LedgerLayout.JournalName(snapshot.Folded.Size);
        return snapshot.Pending.Select((entry, at) => new CheckedEntry
        {
            Index = snapshot.Folded.Size + at,
            File = file,
            Bytes = entry.Bytes,
            Body = entry.Body,
        });
    }

    private ReadOnlyMemory<byte>[]? ReadEntries(long bundle, int width, string file)
    {
        if (TryReadTile(w => TilePath.Entries(bundle, w), width) is not { } bytes)
        {
            return null;
        }

        var entries = EntryBundle.Split(bytes, width, out var length);
        if (entries is null || (length != bytes.Length && snapshot.Layout.ReadAll(file) is not null))
        {
            findings.Add(FindingKind.MalformedFile, file, $"The bundle does not hold exactly {width} entries.", bundle * TilePath.Width);
            return null;
        }

        return entries;
    }

    private Hash256[]? ReadHashes(long tile, int width)
    {
        var file = TilePath.Hashes(0, tile, width);
        if (TryReadTile(w => TilePath.Hashes(0, tile, w), width) is not { } bytes)
        {
            return null;
        }

        if (bytes.Length < width * Hash256.Length || (bytes.Length > width * Hash256.Length && snapshot.Layout.ReadAll(file) is not null))
        {
            findings.Add(FindingKind.MalformedFile, file, $"The tile does not hold exactly {width} hashes.", tile * TilePath.Width);
            return null;
        }

        return TileHashes.FromBytes(bytes.AsSpan(0, width * Hash256.Length));
    }

    private byte[]? TryReadTile(Func<int, string> path, int width)
    {
        try
        {
            return snapshot.ReadTile(path, width);
        }
        catch (LedgerException)
        {
            return null; // The check of the folder reports that it is missing.
        }
    }

    private IEnumerable<BodyRecord?> ReadBodies(long bundle, int width)
    {
        var file = TilePath.Bodies(bundle);
        if (!File.Exists(snapshot.Layout.PathOf(file)))
        {
            yield break;
        }

        using var reader = new BodyBundleReader(snapshot.Layout.OpenRead(file));
        for (var at = 0; at < width; at++)
        {
            var offset = reader.Offset;
            var body = reader.Next();
            if (body is null)
            {
                findings.Add(FindingKind.MalformedFile, file, "No whole body record stands here.", bundle * TilePath.Width + at, offset);
                yield break;
            }

            yield return body;
        }

        // Behind the bodies of an unfinished bundle a fold may have begun to add more: the check of the folder knows.
        if (width == TilePath.Width && reader.Offset != reader.Length)
        {
            findings.Add(FindingKind.MalformedFile, file, "Something follows the last body.", offset: reader.Offset);
        }
    }
}
