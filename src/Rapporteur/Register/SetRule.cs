using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>The commission sets from which weight on the machine joins names, and whose decision prevails where members contradict each other.</summary>
public static class SetRule
{
    /// <summary>The lowest and the highest threshold, in bits.</summary>
    public const double Least = 3, Most = 30;

    /// <summary>Whether it may be set.</summary>
    /// <param name="member">Who sets it.</param>
    /// <param name="threshold">In bits; kept to a tenth.</param>
    /// <param name="contradictions">Of <see cref="RegisterRule.Ways"/>.</param>
    /// <param name="reason">Why.</param>
    public static Outcome<RuleSet> Decide(Member member, double threshold, string contradictions, string? reason)
    {
        if (threshold is not (>= Least and <= Most))
            return RegisterRefusals.BadThreshold.With(("threshold", threshold), ("least", Least), ("most", Most));
        if (!RegisterRule.Ways.Contains(contradictions))
            return RegisterRefusals.UnknownWay.With(("way", contradictions), ("known", string.Join(", ", RegisterRule.Ways)));
        if (string.IsNullOrWhiteSpace(reason))
            return RegisterRefusals.NoReason.With();
        return member.Must(Roles.Commissioner) is { } lacks ? lacks : new RuleSet((int)Math.Round(threshold * 10), contradictions, reason);
    }

    /// <summary>Sets it; what is left out stays as it is.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, double? threshold, string? contradictions, string? reason)
    {
        var now = RegisterQueries.Rule(inquiry);
        var decided = CharterQueries.Me(inquiry).Then(me => Decide(me, threshold ?? now.Threshold, contradictions ?? now.Way, reason));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value);
    }
}
