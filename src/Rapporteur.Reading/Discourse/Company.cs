using Rapporteur.Reading.Frames;

namespace Rapporteur.Reading.Discourse;

/// <summary>
/// Words that tell of repression only in its company ("four people were killed") are taken for it where the text tells of it plainly
/// near by: where some sentences away, before or behind, people are arrested, sentenced or shot. A text of accidents has no such company.
/// </summary>
internal static class Company
{
    private const int Reach = 12;
    private const int FewestPlain = 2;

    private static readonly HashSet<string> Reconsidered =
        ["needs-organ", "needs-scene", "needs-search"];

    private static readonly HashSet<string> PlainActs =
        ["arrest", "detention", "internal-exile", "exile", "sentence", "execution", "torture", "disappearance", "death-in-custody", "search"];

    /// <summary>Whether a refusal may be lifted by what stands around it.</summary>
    public static bool MayLift(string refusal) => Reconsidered.Contains(refusal);

    /// <summary>Lifts the refusal of drafts that lacked nothing but an organ of power in their sentence.</summary>
    /// <param name="drafts">All drafts of a text in order.</param>
    public static void Reconsider(IReadOnlyList<Draft> drafts)
    {
        var plain = drafts.Where(IsPlain).Select(d => d.Sentence).ToList();
        var (first, last) = (0, 0);
        foreach (var draft in drafts)
        {
            while (first < plain.Count && plain[first] < draft.Sentence - Reach)
            {
                first++;
            }
            while (last < plain.Count && plain[last] <= draft.Sentence + Reach)
            {
                last++;
            }
            if (draft.Refusal is { } reason && MayLift(reason) && last - first >= FewestPlain && (!draft.Whom.IsEmpty || draft.Frame.Trigger.Act == "search"))
            {
                draft.Refusal = null;
            }
        }
    }

    private static bool IsPlain(Draft draft) =>
        draft.Refusal is null && draft.Frame.Trigger.Option("needs") is null && draft.Frame.Trigger.Voice is not Voice.Event
        && PlainActs.Contains(draft.Frame.Trigger.Act);
}
