namespace Rapporteur.Ledger;

/// <summary>An entry on its way through the verifier.</summary>
internal sealed class CheckedEntry
{
    private static ReadOnlySpan<byte> NoBody => "{}"u8;

    internal required long Index { get; init; }

    /// <summary>The file that holds it, relative to the ledger's folder.</summary>
    internal required string File { get; init; }

    /// <summary>Where in that file, when known.</summary>
    internal long? Offset { get; init; }

    /// <summary>The envelope's bytes; null when its bundle cannot be read.</summary>
    internal ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>What stands for the body; null when its bundle cannot be read.</summary>
    internal BodyRecord? Body { get; init; }

    /// <summary>Whether the body is there and is the one that was signed.</summary>
    internal bool IsBodyGood { get; private set; }

    /// <summary>The hash in the level-0 tile; null when the tile cannot be read or the entry is in the journal.</summary>
    internal Hash256? TileHash { get; init; }

    /// <summary>The leaf hash: of the bytes, else as the tile says.</summary>
    internal LeafHash Leaf { get; private set; }

    /// <summary>The envelope; null when malformed.</summary>
    internal Envelope? Envelope { get; private set; }

    /// <summary>The key for each signature, found by the visitor; null where unknown.</summary>
    internal VerifyingKey?[] Keys { get; set; } = [];

    /// <summary>Everything that can be said of the entry by itself.</summary>
    internal void CheckForm(FindingList findings)
    {
        Leaf = Bytes is { } bytes ? LeafHash.Of(bytes.Span) : new LeafHash(TileHash ?? default);
        if (Bytes is null)
        {
            return; // Its bundle was reported.
        }

        if (TileHash is { } tileHash && tileHash != Leaf.Hash)
        {
            var (tile, within) = (Index / TilePath.Width, Index % TilePath.Width);
            findings.Add(FindingKind.TileMismatch, File,
                $"The entry hashes to {Leaf}, its tile of level 0 (number {tile}, hash {within}) says {tileHash}.",
                Index, Offset);
        }

        Envelope = Envelope.TryParse(Bytes.Value.Span);
        if (Envelope is null)
        {
            findings.Add(FindingKind.MalformedEntry, File, "Not a canonical envelope over a canonical header.", Index, Offset);
        }
        else if (Body is { WithdrawnBy: null } body)
        {
            CheckBody(body, Envelope.Header, findings);
        }
    }

    /// <summary>The signatures, once the keys are known.</summary>
    internal int CheckSignatures(FindingList findings)
    {
        if (Envelope is null || Keys.Length == 0)
        {
            return 0;
        }

        var signed = Envelope.PreAuthenticationEncoding(Envelope.Payload.Span);
        var done = 0;
        for (var at = 0; at < Keys.Length; at++)
        {
            if (Keys[at] is not { } key)
            {
                continue; // Reported when it was looked up.
            }

            done++;
            if (!key.Verify(signed, Envelope.Signatures[at].Signature.Span))
            {
                findings.Add(FindingKind.EntrySignature, File, $"The signature by key {key.KeyId} does not hold.", Index, Offset);
            }
        }

        return done;
    }

    /// <summary>Whether a time entry says nothing but the time.</summary>
    internal bool IsBareTime() =>
        Envelope!.Header.Links.Count == 0 && Envelope.Signatures.Count == 1
        && Envelope.Header.Instant == RecordedTime.CutToSecond(Envelope.Header.Instant)
        && (Body is not { WithdrawnBy: null } body || (body.Body.Span.SequenceEqual(NoBody) && !body.Salt.Span.ContainsAnyExcept((byte)0)));

    private void CheckBody(BodyRecord body, EntryHeader header, FindingList findings)
    {
        if (BodyCommitment.Of(body.Salt.Span, body.Body.Span) != header.Commitment)
        {
            findings.Add(FindingKind.BodyMismatch, BodyFile, "Body and salt are not those that the entry commits to.", Index);
        }
        else if (!CanonicalJson.IsCanonical(body.Body.Span, out var problem))
        {
            findings.Add(FindingKind.BodyMismatch, BodyFile, $"The body is not canonical JSON: {problem}.", Index);
        }
        else
        {
            IsBodyGood = true;
        }
    }

    private string BodyFile => File.StartsWith(LedgerLayout.JournalFolderName, StringComparison.Ordinal)
        ? File
        : TilePath.Bodies(Index / TilePath.Width);
}
