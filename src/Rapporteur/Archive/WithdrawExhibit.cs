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
    /// <summary>Whether it may be withdrawn.</summary>
    public static Outcome<Withdrawal> Decide(Member member, Exhibit exhibit, string? reason, bool destroy)
    {
        if (exhibit.Withdrawn is not null)
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

        var exhibit = found.Value;
        var about = destroy ? Dependants.Of(inquiry, exhibit.Leaf) : [];
        var links = new[] { LeafHash.Parse(exhibit.Leaf) }.Concat(about.Select(entry => entry.Leaf)).ToList();
        if (!destroy)
            return inquiry.Say(decided.Value, links);

        var texts = about.Select(entry => entry.As<TextLayer>()?.Sha256).OfType<string>().ToList();
        var leaf = inquiry.Withdraw(decided.Value, links, [exhibit.Index, .. about.Select(entry => entry.Index)]);
        inquiry.Exhibits.Destroy(exhibit.Sha256!);
        foreach (var text in texts)
            inquiry.Texts.Destroy(text);
        inquiry.Views.Discard();
        inquiry.Follow(null);
        return leaf;
    }
}

/// <summary>What holds words of an exhibit: its text layers, parts and readings, and what was said about its claims.</summary>
internal static class Dependants
{
    /// <summary>The entries that link to the deposit, directly or through one another.</summary>
    public static IReadOnlyList<LoggedEntry> Of(Inquiry inquiry, string deposit)
    {
        var reached = new HashSet<LeafHash> { LeafHash.Parse(deposit) };
        var found = new List<LoggedEntry>();
        foreach (var entry in inquiry.Ledger.Read(0))
        {
            if (entry.Header.Links.Any(reached.Contains) && reached.Add(entry.Leaf))
                found.Add(entry);
        }
        return found;
    }
}
