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

    // Sums up to each sentence, so that a window is two subtractions.
    private readonly List<int> against = [0];
    private readonly List<int> forActs = [0];

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
        forActs.Add(forActs[^1] + speaksFor);
        against.Add(against[^1] + speaksAgainst);
    }

    /// <summary>Refuses the drafts that stand where something else is spoken of.</summary>
    public void Refuse(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            var other = Around(against, draft.Sentence, Reach);
            if (Around(forActs, draft.Sentence, FarReach) == 0 || (other >= FewestAgainst && other > Around(forActs, draft.Sentence, Reach)))
            {
                draft.Refusal ??= "other-topic";
            }
        }
    }

    private static int Around(List<int> sums, int sentence, int reach) =>
        sums[Math.Min(sums.Count - 1, sentence + reach + 1)] - sums[Math.Max(0, sentence - reach)];
}
