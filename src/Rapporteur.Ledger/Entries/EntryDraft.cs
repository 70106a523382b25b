namespace Rapporteur.Ledger;

/// <summary>What somebody is about to sign: nothing is checked yet.</summary>
/// <param name="Kind">What kind of entry, as <c>room.verb/version</c>: <c>archive.deposit/1</c>.</param>
/// <param name="Body">Canonical JSON (see <see cref="CanonicalJson"/>): what the entry says. It is committed to, not put
/// in the log.</param>
/// <param name="Links">The entries that this one speaks of, by leaf hash.</param>
public sealed record EntryDraft(string Kind, ReadOnlyMemory<byte> Body, IReadOnlyList<LeafHash> Links);
