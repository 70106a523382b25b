using NodaTime.Text;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>A member declares a signal, and whether the data were seen when it was chosen: what is picked for a rise shows a rise.</summary>
public static class DeclareSignal
{
    /// <summary>Chosen before the data were seen.</summary>
    public const string Before = "before";

    /// <summary>Chosen after the data were seen.</summary>
    public const string After = "after";

    /// <summary>Whether it may be said.</summary>
    public static Outcome<SignalDeclared> Decide(Member member, SignalDeclared signal)
    {
        if (!LocalDatePattern.Iso.Parse(signal.Day).Success)
            return CountingRefusals.BadDay.With(("day", signal.Day));
        if (signal.Chosen is not (Before or After))
            return CountingRefusals.UnknownChosen.With(("word", signal.Chosen));
        if (string.IsNullOrWhiteSpace(signal.What))
            return CountingRefusals.NoSignal.With();
        return member.Must(Roles.Reviewer) is { } lacks ? lacks : signal;
    }

    /// <summary>Says it.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, SignalDeclared signal)
    {
        var decided = CharterQueries.Me(inquiry).Then(me => Decide(me, signal));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value);
    }
}
