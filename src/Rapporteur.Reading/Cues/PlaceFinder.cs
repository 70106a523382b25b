using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Cues;

/// <summary>Tells whether a run of capitals is a place: by the gazetteer, the preposition before it and the noun beside it.</summary>
internal sealed class PlaceFinder(SentenceCues cues, Func<string, bool, bool> isPlaceName)
{
    public bool IsKnown(int from, int to) => isPlaceName(cues.Exact(from, to), true);

    public Mention? Find(int from, int to, List<Mention> found)
    {
        var isAfterPreposition = IsAfterPreposition(from) || (cues.Is(from - 1, WordClass.Definite) && IsAfterPreposition(from - 1));
        var prepared = isAfterPreposition
            || found.Exists(m => m.Kind == MentionKind.Place && m.To < from && from - m.To <= 3 && OnlyJoiners(m.To, from));
        for (var end = to; end > from; end--)
        {
            if ((end == to || prepared) && isPlaceName(cues.Exact(from, end), prepared) && (prepared || !IsPersonName(from, end)))
            {
                return Make(from, end);
            }
        }
        return cues.Is(from - 1, WordClass.PlacePreposition) && cues.Tokens[from].Word == 0 && to - from <= 3
            && !cues.Is(to, WordClass.PossessiveSuffix) && NameForms.CanBePlace(cues.Span(to - 1).ToString(), cues.Lexicon.Settings)
            && !NameForms.IsGivenName(cues.Span(from).ToString(), cues.Lexicon.Settings) ? Make(from, to) : null;
    }

    // "in Kursk", "near to Kursk", "at the gates of Kursk".
    private bool IsAfterPreposition(int at) => cues.Is(at - 1, WordClass.PlacePreposition)
        || ((cues.Is(at - 1, WordClass.Of) || cues.Is(at - 1, WordClass.From) || cues.Is(at - 1, WordClass.Toward))
            && (cues.Is(at - 2, WordClass.PlacePart) || (cues.Is(at - 2, WordClass.PlacePreposition) && !cues.Is(at - 2, WordClass.Toward))));

    // "in Kursk and Orel".
    private bool OnlyJoiners(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (!cues.IsMark(t, ',') && !cues.Is(t, WordClass.And) && !cues.Is(t, WordClass.Definite))
            {
                return false;
            }
        }
        return true;
    }

    // Kirov and Gorky are towns, and before that they are men.
    private bool IsPersonName(int from, int to) => to - from == 1 && cues.Is(from, WordClass.PersonNotPlace);

    private static Mention Make(int from, int to) =>
        new() { Kind = MentionKind.Place, From = from, To = to, Head = to - 1, NameFrom = from };
}
