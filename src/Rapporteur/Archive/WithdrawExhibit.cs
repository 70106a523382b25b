using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>
/// A wrong deposit is withdrawn with a reason. Where law or safety demands it, its bytes, its texts and the bodies of all
/// entries that hold words of it are destroyed; the log still verifies and says that they were withheld.
/// </summary>
public static class WithdrawExhibit
{
    private const int LinksOfAnEntry = 500;

    /// <summary>Whether it may be withdrawn; one that was withdrawn already may still be destroyed.</summary>
    public static Outcome<Withdrawal> Decide(Member member, Exhibit exhibit, string? reason, bool destroy)
    {
        if (exhibit.Withdrawn is not null && (!destroy || exhibit.Sha256 is null))
            return ArchiveRefusals.Withdrawn.With(("exhibit", exhibit.Handle));
        if (string.IsNullOrWhiteSpace(reason))
            return ArchiveRefusals.NoReason.With();
        return member.Must(Roles.Custodian) is { } refusal ? refusal : new Withdrawal(exhibit.Leaf, reason, destroy);
    }

    /// <summary>Withdraws; when it returns, the entry is durable and, where asked for, the bytes are gone.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, string? reason, bool destroy)
    {
        var found = ArchiveQueries.Find(inquiry, handle);
        var decided = found.Then(exhibit => CharterQueries.Me(inquiry).Then(me => Decide(me, exhibit, reason, destroy)));
        if (decided.Refusal is { } refusal)
            return refusal;
        return destroy
            ? Destroy(inquiry, found.Value, decided.Value)
            : inquiry.Say(decided.Value, LeafHash.Parse(found.Value.Leaf));
    }

    /// <summary>Completes destructions that a crash interrupted after their entry was durable.</summary>
    public static void Complete(Inquiry inquiry)
    {
        foreach (var number in ArchiveQueries.Undestroyed(inquiry))
        {
            var exhibit = ArchiveQueries.Exhibit(inquiry, number)!;
            Destroy(inquiry, exhibit, new Withdrawal(exhibit.Leaf, exhibit.WithdrawnReason ?? "", true));
        }
    }

    private static LeafHash Destroy(Inquiry inquiry, Exhibit exhibit, Withdrawal withdrawal)
    {
        var about = Dependants.Of(inquiry, exhibit.Leaf);
        var texts = about.Select(entry => entry.As<TextLayer>()?.Sha256).Concat(about.SelectMany(entry => entry.As<Recognition>()?.Files ?? [])).OfType<string>().Distinct().ToList();
        // The same bytes, or the same text, may be held by another exhibit too: that one keeps them.
        var bytesAreShared = ArchiveQueries.AreSharedBytes(inquiry, exhibit.Sha256!, exhibit.Number);
        var ownTexts = texts.Where(text => !ArchiveQueries.IsSharedText(inquiry, text, exhibit.Number)).ToList();
        LeafHash? first = null;
        foreach (var some in about.Select(entry => (entry.Leaf, entry.Index)).Prepend((Leaf: LeafHash.Parse(exhibit.Leaf), exhibit.Index)).Chunk(LinksOfAnEntry))
        {
            var leaf = inquiry.Withdraw(withdrawal, [.. some.Select(entry => entry.Leaf)], [.. some.Select(entry => entry.Index)]);
            first ??= leaf;
        }
        if (!bytesAreShared)
            inquiry.Exhibits.Destroy(exhibit.Sha256!);
        foreach (var text in ownTexts)
            inquiry.Texts.Destroy(text);
        inquiry.Views.Discard();
        inquiry.Follow(null);
        return first!.Value;
    }
}

/// <summary>What holds words of an exhibit: its text layers, parts and readings, and what was said about its claims.</summary>
internal static class Dependants
{
    /// <summary>The entries that link to the deposit, directly or through one another; what withdraws it is not among them.</summary>
    public static IReadOnlyList<LoggedEntry> Of(Inquiry inquiry, string deposit)
    {
        var reached = new HashSet<LeafHash> { LeafHash.Parse(deposit) };
        var found = new List<LoggedEntry>();
        foreach (var entry in inquiry.Ledger.Read(0))
        {
            if (entry.Header.Kind != Withdrawal.Kind && entry.Header.Links.Any(reached.Contains) && reached.Add(entry.Leaf))
                found.Add(entry);
        }
        return found;
    }
}
