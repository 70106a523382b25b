using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>
/// What a text speaks of around each sentence. Where no word of power, custody or repression stands near, or where the words of a match,
/// a play, a harvest, a burglary or a battle outweigh them, "beaten", "released" and "captured" are no acts of repression.
/// </summary>
internal sealed class Topics
{
    private const string ForActs = "repression";
    private const int Reach = 4;
    private const int FarReach = 8;
    private const int FewestAgainst = 3;
    private const int Specific = 2;

    private readonly List<int> against = [];
    private readonly List<int> forActs = [];

    /// <summary>Notes the words of the next sentence.</summary>
    public void Note(SentenceCues cues)
    {
        var (speaksFor, speaksAgainst) = (0, 0);
        foreach (var word in cues[PhraseKind.Topic])
        {
            _ = word.Phrase.Section == ForActs ? speaksFor++ : speaksAgainst++;
        }
        foreach (var organ in cues[PhraseKind.Organ])
        {
            speaksFor += organ.Phrase.Section is "police" or "power" ? 1 : 0;
        }
        foreach (var place in cues[PhraseKind.Place])
        {
            speaksFor += place.Phrase.Section == "custody" ? 1 : 0;
        }
        forActs.Add(speaksFor);
        against.Add(speaksAgainst);
    }

    /// <summary>Refuses the drafts that stand where something else is spoken of.</summary>
    public void Refuse(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts.Where(d => d.Refusal is null && IsSpecific(d)))
        {
            forActs[draft.Sentence] += Specific;
        }
        var (other, ours) = (Sums(against), Sums(forActs));
        foreach (var draft in drafts)
        {
            var outweighing = Around(other, draft.Sentence, Reach);
            if (Around(ours, draft.Sentence, FarReach) < FewestFor(draft.Sentence)
                || (outweighing >= FewestAgainst && outweighing > Around(ours, draft.Sentence, Reach)))
            {
                draft.Refusal ??= "other-topic";
            }
        }
    }

    // Three sentences by themselves may tell of an act and nothing else; a page does not.
    private int FewestFor(int sentence)
    {
        var seen = Math.Min(against.Count, sentence + FarReach + 1) - Math.Max(0, sentence - FarReach);
        return seen <= 3 ? 0 : seen <= 9 ? 1 : 2;
    }

    // To whom, when and where: so much is said of an act that was done, seldom of a figure of speech.
    private static bool IsSpecific(Draft draft) => draft.When is not null && draft.Places.Count > 0 && draft.Frame.Trigger.Option("needs") is null
        && draft.Whom.Victims.Any(v => v.Kind is VictimKind.Person or VictimKind.Group);

    // Sums up to each sentence, so that a window is one subtraction.
    private static int[] Sums(List<int> counts)
    {
        var sums = new int[counts.Count + 1];
        for (var i = 0; i < counts.Count; i++)
        {
            sums[i + 1] = sums[i] + counts[i];
        }
        return sums;
    }

    private static int Around(int[] sums, int sentence, int reach) =>
        sums[Math.Min(sums.Length - 1, sentence + reach + 1)] - sums[Math.Max(0, sentence - reach)];
}
