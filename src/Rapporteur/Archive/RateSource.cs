using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>A member rates a source, or says what it is; F and nothing until then.</summary>
public static class RateSource
{
    /// <summary>Whether a rating may be said.</summary>
    public static Outcome<SourceRated> Decide(Member member, string source, string letter, string? subject, string? reason)
    {
        if (letter.Length != 1 || letter[0] is < 'A' or > 'F')
            return ArchiveRefusals.BadRating.With(("letter", letter));
        if (string.IsNullOrWhiteSpace(reason))
            return ArchiveRefusals.NoReason.With();
        return member.Must(Roles.Reviewer) is { } refusal ? refusal : new SourceRated(source, letter, subject, reason);
    }

    /// <summary>Rates.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string source, string letter, string? subject, string? reason)
    {
        var decided = CharterQueries.Me(inquiry).Then(me => Decide(me, source, letter, subject, reason));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value);
    }

    /// <summary>Says what a source is.</summary>
    public static Outcome<LeafHash> Describe(Inquiry inquiry, string source, string kind, string? power)
    {
        if (!SourceKinds.All.Contains(kind))
            return ArchiveRefusals.UnknownSourceKind.With(("kind", kind), ("known", string.Join(", ", SourceKinds.All)));
        var me = CharterQueries.Me(inquiry).Then<Member>(me => me.Must(Roles.Reviewer) is { } lacks ? lacks : me);
        return me.Refusal is { } refusal ? refusal : inquiry.Say(new SourceDescribed(source, kind, power));
    }
}
