namespace Rapporteur.Ledger;

/// <summary>Turns a draft into a signed entry: a pure function, thread-safe, so that a batch is signed on all cores.</summary>
public static class EntrySigner
{
    /// <summary>Signs a draft.</summary>
    /// <param name="draft">What is to be signed.</param>
    /// <param name="inquiryId">The inquiry: the origin of the log that will take the entry in.</param>
    /// <param name="author">Who signs.</param>
    /// <param name="authorInstant">The author's word on when; cut to milliseconds.</param>
    /// <param name="salt">32 fresh random bytes; never used twice.</param>
    /// <exception cref="ArgumentException">Kind, inquiry id or salt have not their form, or the body is not canonical JSON.</exception>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.TooLarge"/>: the entry would exceed 65,535 bytes.</exception>
    public static SignedEntry Sign(
        EntryDraft draft, string inquiryId, MemberKey author, DateTimeOffset authorInstant, ReadOnlySpan<byte> salt)
    {
        if (!EntryHeader.IsKind(draft.Kind))
        {
            throw new ArgumentException($"'{draft.Kind}' is no kind: it is written room.verb/version.", nameof(draft));
        }

        if (!EntryHeader.IsInquiryId(inquiryId))
        {
            throw new ArgumentException($"'{inquiryId}' is no inquiry's id: 1 to 128 of a-z 0-9 . - /", nameof(inquiryId));
        }

        if (!CanonicalJson.IsCanonical(draft.Body.Span, out var problem))
        {
            throw new ArgumentException($"The body is not canonical JSON: {problem}.", nameof(draft));
        }

        var header = new EntryHeader(draft.Kind, inquiryId, author.KeyId, EntryHeader.CutInstant(authorInstant), draft.Links,
            BodyCommitment.Of(salt, draft.Body.Span));
        var payload = header.ToBytes();
        var signature = author.Sign(Envelope.PreAuthenticationEncoding(payload));
        return SignedEntry.Seal(payload, [new(author.KeyId, signature)], salt.ToArray(), draft.Body);
    }
}
