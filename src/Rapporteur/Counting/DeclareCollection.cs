using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>A member says how lists came to be, and what a look at a sample of the machine's joins between them showed.</summary>
public static class DeclareCollection
{
    /// <summary>Made without knowing of each other.</summary>
    public const string Independently = "independently";

    /// <summary>One made from another, or all from one.</summary>
    public const string Copied = "copied";

    private const int LeastSample = 10;

    /// <summary>Whether it may be said how lists came to be.</summary>
    public static Outcome<CollectionDeclared> Decide(Member member, CollectionDeclared declared)
    {
        if (declared.Lists.Length < 2 || declared.Collected is not (Independently or Copied) || string.IsNullOrWhiteSpace(declared.Reason))
            return EstimateRefusals.BadDeclaration.With();
        return member.Must(Roles.Reviewer) is { } lacks ? lacks : declared;
    }

    /// <summary>Whether a check may be entered.</summary>
    public static Outcome<JoinsChecked> Decide(Member member, JoinsChecked joins)
    {
        if (joins.Drawn < LeastSample || joins.Wrong < 0 || joins.Wrong > joins.Drawn)
            return EstimateRefusals.BadSample.With(("drawn", joins.Drawn), ("wrong", joins.Wrong));
        return member.Must(Roles.Reviewer) is { } lacks ? lacks : joins;
    }

    /// <summary>Says how lists came to be.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, IReadOnlyList<string> lists, string collected, string reason) => CaptureQueries.Of(inquiry, lists, forEstimate: false)
        .Then(captures => CharterQueries.Me(inquiry).Then(me => Decide(me, new CollectionDeclared(Leaves(captures), collected, reason)))).Then<LeafHash>(said => inquiry.Say(said, Links(said.Lists)));

    /// <summary>Enters what a look at a sample of joins showed.</summary>
    public static Outcome<LeafHash> Check(Inquiry inquiry, IReadOnlyList<string> lists, long seed, int drawn, int wrong) => CaptureQueries.Of(inquiry, lists, forEstimate: false)
        .Then(captures => CharterQueries.Me(inquiry).Then(me => Decide(me, new JoinsChecked(Leaves(captures), seed, drawn, wrong)))).Then<LeafHash>(said => inquiry.Say(said, Links(said.Lists)));

    private static string[] Leaves(Captures captures) => [.. captures.Lists.Select(list => list.Leaf).Order(StringComparer.Ordinal)];

    private static LeafHash[] Links(string[] lists) => [.. lists.Select(LeafHash.Parse)];
}
