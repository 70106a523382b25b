using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Cues;

/// <summary>Finds whom and what a sentence speaks of: persons, groups with their counts, pronouns, bodies, organs, places,
/// events.</summary>
internal static class MentionFinder
{
    public static List<Mention> Find(
        SentenceCues cues, Func<uint, bool> isSeenSmall, PlaceFinder places, IEnumerable<(int From, int To)> dates)
    {
        var board = new MentionBoard(cues, dates);
        var names = new NameFinder(board, cues, isSeenSmall, places);
        var groups = new GroupFinder(board, cues);
        names.FindFacilities();
        names.FindNames();
        names.FindOrgans();
        groups.FindGroups();
        groups.FindBareCounts();
        FindPronouns(board, cues);
        board.Found.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.To.CompareTo(b.To));
        return board.Found;
    }

    private static void FindPronouns(MentionBoard board, SentenceCues cues)
    {
        for (var at = 0; at < cues.Count; at++)
        {
            var one = cues.Is(at, WordClass.PronounOne);
            var many = cues.Is(at, WordClass.PronounMany);
            var first = cues.Is(at, WordClass.PronounFirst) && cues.Span(at).Length > 0;
            var firstMany = cues.Is(at, WordClass.PronounFirstMany);
            var clitic = IsObjectClitic(cues, at);
            many |= clitic && cues.Is(at, WordClass.ObjectCliticMany);
            if (board.Taken[at] || !(one || many || first || firstMany || clitic))
            {
                continue;
            }
            board.Add(new Mention
            {
                Kind = MentionKind.Pronoun, From = at, To = at + 1, Head = at, NameFrom = at, Plural = many || firstMany, Refers = true,
            });
        }
    }

    // "on l'a transféré", "ils les arrêtèrent": an article before a verb stands for its object.
    private static bool IsObjectClitic(SentenceCues cues, int at) =>
        (cues.Is(at, WordClass.ObjectClitic) || cues.Is(at, WordClass.ObjectCliticMany))
        && (cues.Is(at + 1, WordClass.Have) || cues[PhraseKind.Act].Any(a => a.From == at + 1
            && (a.Forms & (WordForms.Present | WordForms.Past)) != 0));
}
