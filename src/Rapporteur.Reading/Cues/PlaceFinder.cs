using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Cues;

/// <summary>Tells whether a run of capitals is a place: by the gazetteer, the preposition before it and the noun beside it.</summary>
internal sealed class PlaceFinder(SentenceCues cues, Func<string, bool> isPlaceName)
{
    public Mention? Find(int from, int to)
    {
        var prepared = cues.Is(from - 1, WordClass.PlacePreposition) || (cues.Is(from - 1, WordClass.Definite) && cues.Is(from - 2, WordClass.PlacePreposition));
        for (var end = to; end > from; end--)
        {
            if (isPlaceName(cues.Exact(from, end)) && (end == to || prepared))
            {
                return Make(from, end);
            }
        }
        return prepared && to - from <= 3 && !cues.Is(to, WordClass.PossessiveSuffix) ? Make(from, to) : null;
    }

    private static Mention Make(int from, int to) => new() { Kind = MentionKind.Place, From = from, To = to, Head = to - 1, NameFrom = from };
}
