namespace Rapporteur.Ledger.Tests;

/// <summary>The process, or the machine, has just ended.</summary>
internal sealed class SimulatedCrash : Exception;

/// <summary>How a fault shows.</summary>
internal enum Fault
{
    /// <summary>The process is killed: what was written stays, the operation under way is half done.</summary>
    Kill,

    /// <summary>The power fails: of what was not flushed, anything from nothing to all is lost as well.</summary>
    PowerCut,

    /// <summary>The operation fails half done, as on a full disk, and the next ones work again.</summary>
    Failure,
}

/// <summary>A disk that does its work until a certain operation, and then fails in a given way. It also counts.</summary>
internal sealed class FaultyDisk(Fault fault, int faultAt, int seed) : LedgerDisk
{
    private readonly PhysicalDisk _disk = new();
    private readonly Random _random = new(seed);
    private readonly List<(string Folder, Action Undo)> _unflushedNames = [];
    private readonly Dictionary<string, (long Flushed, long Written)> _unflushedBytes = [];
    private bool _crashed;

    internal int Operations { get; private set; }

    internal int Flushes { get; private set; }

    internal override void CreateFolder(string path) => _disk.CreateFolder(path);

    internal override AppendFile OpenAppend(string path, long length)
    {
        Step(() => { });
        if (!File.Exists(path))
        {
            Remember(path);
        }

        return new FaultyFile(this, _disk.OpenAppend(path, length), path, length);
    }

    internal override void Replace(string path, string temporary, ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        Step(() => File.WriteAllBytes(temporary, bytes[.._random.Next(bytes.Length + 1)]));
        Flushes++;
        Remember(path);
        _disk.Replace(path, temporary, content);
    }

    internal override void Delete(string path)
    {
        Step(() => { });
        Remember(path);
        _disk.Delete(path);
    }

    internal override void DeleteFolder(string path)
    {
        Step(() => { });
        _disk.DeleteFolder(path);
    }

    internal override void FlushFolder(string path)
    {
        Step(() => { });
        Flushes++;
        _disk.FlushFolder(path);
        // A folder whose removal is durable cannot give back what was in it.
        _unflushedNames.RemoveAll(change => change.Folder == path
            || (Path.GetDirectoryName(change.Folder) == path && !Directory.Exists(change.Folder)));
    }

    private void Step(Action half)
    {
        if (_crashed)
        {
            throw new SimulatedCrash();
        }

        if (++Operations != faultAt)
        {
            return;
        }

        half();
        if (fault == Fault.Failure)
        {
            throw new IOException("No space left on device");
        }

        _crashed = true;
        if (fault == Fault.PowerCut)
        {
            CutPower();
        }

        throw new SimulatedCrash();
    }

    // Names go back in the reverse order, as far as it happens; bytes that were not flushed go from the end.
    private void CutPower()
    {
        foreach (var (path, (flushed, written)) in _unflushedBytes.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            using var file = File.Open(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.SetLength(_random.NextInt64(flushed, written + 1));
        }

        var lost = _random.Next(_unflushedNames.Count + 1);
        foreach (var (_, undo) in Enumerable.Reverse(_unflushedNames).Take(lost))
        {
            undo();
        }
    }

    private void Remember(string path)
    {
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        _unflushedNames.Add((Path.GetDirectoryName(path)!, () =>
        {
            if (before is null)
            {
                File.Delete(path);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, before);
            }
        }));
    }

    private sealed class FaultyFile(FaultyDisk disk, AppendFile file, string path, long flushed) : AppendFile
    {
        private long _flushed = flushed;
        private long _written = flushed;

        internal override void Append(ReadOnlySpan<byte> bytes)
        {
            var all = bytes.ToArray();
            disk.Step(() => Write(all.AsSpan(0, disk._random.Next(all.Length + 1))));
            Write(all);
        }

        internal override void Flush()
        {
            disk.Step(() => { });
            disk.Flushes++;
            file.Flush();
            _flushed = _written;
            disk._unflushedBytes.Remove(path);
        }

        public override void Dispose() => file.Dispose();

        private void Write(ReadOnlySpan<byte> bytes)
        {
            file.Append(bytes);
            _written += bytes.Length;
            disk._unflushedBytes[path] = (_flushed, _written);
        }
    }
}
