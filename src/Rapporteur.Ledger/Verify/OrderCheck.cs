namespace Rapporteur.Ledger;

/// <summary>What has to be checked in the order of the log: links, recorded time, withdrawals, keys, and what the visitor checks.</summary>
internal sealed class OrderCheck(VerificationOptions options, LogKeys logKeys, string origin, FindingList findings)
{
    private const int LeavesReservedAtMost = 1 << 22;

    private readonly HashSet<LeafHash> _before = [];
    private readonly Dictionary<LeafHash, List<(long Index, LeafHash Leaf)>> _tombstones = [];
    private readonly SuccessionCheck _succession = new(logKeys, findings);
    private DateTimeOffset _recorded = DateTimeOffset.MinValue;
    private bool _someUnchecked;

    internal long Withheld { get; private set; }

    internal long Bodies { get; private set; }

    internal void Expect(long entries) => _before.EnsureCapacity((int)Math.Min(entries, LeavesReservedAtMost));

    internal void Check(CheckedEntry entry)
    {
        if (entry.Envelope is { } envelope)
        {
            CheckHeader(entry, envelope.Header);
            CheckTime(entry, envelope.Header);
            _succession.Check(entry, envelope);
            SettleWithdrawals(entry, envelope.Header);
            Visit(entry, envelope);
        }

        CountBody(entry);
        _before.Add(entry.Leaf);
    }

    /// <summary>What only the end of the log can tell: tombstones whose withdrawal never came.</summary>
    internal void Finish()
    {
        if (_someUnchecked)
        {
            findings.Add(FindingKind.SignaturesUnchecked, LedgerLayout.CheckpointName,
                "Members' keys were not given, so their signatures were not checked.");
        }

        foreach (var (by, targets) in _tombstones)
        {
            foreach (var (index, _) in targets)
            {
                findings.Add(FindingKind.BodyMissing, TilePath.Bodies(index / TilePath.Width),
                    $"The body is gone, and no later entry is {by.Short}, which its tombstone names.", index);
            }
        }
    }

    private void CheckHeader(CheckedEntry entry, EntryHeader header)
    {
        if (header.Inquiry != origin)
        {
            findings.Add(FindingKind.ForeignEntry, entry.File, "The entry belongs to another inquiry.", entry.Index, entry.Offset);
        }

        foreach (var link in header.Links)
        {
            if (!_before.Contains(link))
            {
                findings.Add(FindingKind.DanglingLink, entry.File, $"No entry before it is {link.Short}.", entry.Index, entry.Offset);
            }
        }
    }

    private void CheckTime(CheckedEntry entry, EntryHeader header)
    {
        if (header.Kind == RecordedTime.Kind)
        {
            if (header.Author != logKeys.At(entry.Index).Key.KeyId || header.Instant <= _recorded || !entry.IsBareTime())
            {
                findings.Add(FindingKind.RecordedTime, entry.File,
                    "A recorded time that goes back, or is not the log's.", entry.Index, entry.Offset);
            }

            _recorded = header.Instant;
        }
        else if (entry.Index == 0)
        {
            findings.Add(FindingKind.RecordedTime, entry.File, "The log does not start with its time.", entry.Index, entry.Offset);
        }
    }

    private void SettleWithdrawals(CheckedEntry entry, EntryHeader header)
    {
        if (!_tombstones.Remove(entry.Leaf, out var targets))
        {
            return;
        }

        foreach (var (index, leaf) in targets)
        {
            var file = TilePath.Bodies(index / TilePath.Width);
            if (options.WithdrawsBodies(header.Kind) && header.Links.Contains(leaf))
            {
                Withheld++;
                findings.Add(FindingKind.BodyWithheld, file, $"Withdrawn by entry {entry.Index}.", index);
            }
            else
            {
                findings.Add(FindingKind.BodyMissing, file,
                    $"The body is gone, and entry {entry.Index}, which its tombstone names, does not withdraw it.", index);
            }
        }
    }

    private void CountBody(CheckedEntry entry)
    {
        if (entry.Body is { WithdrawnBy: { } by })
        {
            if (!_tombstones.TryGetValue(by, out var targets))
            {
                _tombstones[by] = targets = [];
            }

            targets.Add((entry.Index, entry.Leaf));
        }
        else
        {
            Bodies += entry.IsBodyGood ? 1 : 0;
        }
    }

    private void Visit(CheckedEntry entry, Envelope envelope)
    {
        var body = entry.IsBodyGood || entry.Body is { WithdrawnBy: not null } ? entry.Body : null;
        options.Visitor?.Visit(new LoggedEntry(entry.Index, entry.Leaf, envelope, _recorded, body),
            problem => findings.Add(FindingKind.Visitor, entry.File, problem, entry.Index, entry.Offset));
        entry.Keys = new VerifyingKey?[envelope.Signatures.Count];
        var isLogs = envelope.Header.Kind.StartsWith(RecordedTime.ReservedPrefix, StringComparison.Ordinal);
        for (var at = 0; at < entry.Keys.Length; at++)
        {
            var keyId = envelope.Signatures[at].KeyId;
            var key = isLogs ? _succession.KeyOf(keyId, entry.Index) : options.Visitor?.KeyOf(keyId);
            if (key is null && (isLogs || options.Visitor is not null))
            {
                findings.Add(FindingKind.UnknownKey, entry.File, $"No key {keyId} is valid here.", entry.Index, entry.Offset);
            }

            _someUnchecked |= key is null && !isLogs && options.Visitor is null;
            entry.Keys[at] = key;
        }
    }
}
