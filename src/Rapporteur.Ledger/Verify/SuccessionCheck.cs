namespace Rapporteur.Ledger;

/// <summary>That the log was handed from key to key as it must be (see <see cref="LogSuccession"/>).</summary>
internal sealed class SuccessionCheck(LogKeys keys, FindingList findings)
{
    private string? _successor;

    /// <summary>The log's key of this id, where it may sign a <c>log.</c> entry at this index; else null.</summary>
    internal VerifyingKey? KeyOf(string keyId, long index) =>
        new[] { keys.At(index), keys.From(index) }.FirstOrDefault(key => key?.Key.KeyId == keyId)?.Key;

    /// <summary>Looks at an entry in its turn.</summary>
    internal void Check(CheckedEntry entry, Envelope envelope)
    {
        var next = keys.From(entry.Index);
        if (envelope.Header.Kind == LogSuccession.KeyKind)
        {
            if (next is null || !HandsOver(entry, envelope, next.Key.KeyId))
            {
                findings.Add(FindingKind.LogKey, entry.File, "The log is handed over to a key that is not listed, by one that may not do so, or without the new one's signature.", entry.Index, entry.Offset);
            }

            _successor = null;
        }
        else if (next is not null)
        {
            findings.Add(FindingKind.LogKey, LedgerLayout.KeysName, $"The list of keys has one from entry {entry.Index} on, and that entry hands nothing over.", entry.Index);
        }
        else if (envelope.Header.Kind == LogSuccession.SuccessorKind)
        {
            _successor = entry is { IsBodyGood: true, Body: { } body } ? LogSuccession.SuccessorIn(body.Body.Span) : null;
            if (_successor is null)
            {
                findings.Add(FindingKind.LogKey, entry.File, "A successor is to be named, and none is.", entry.Index, entry.Offset);
            }
        }
    }

    private bool HandsOver(CheckedEntry entry, Envelope envelope, string next) =>
        entry is { IsBodyGood: true, Body: { } body } && LogSuccession.KeyIn(body.Body.Span)?.KeyId == next
        && envelope.Signatures.Any(signature => signature.KeyId == next)
        && (envelope.Header.Author == keys.At(entry.Index).Key.KeyId || (envelope.Header.Author == next && _successor == next));
}
