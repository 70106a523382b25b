namespace Rapporteur.Reading.Discourse;

/// <summary>"Still according to the Soviet press": one speaker for the list that the words stand in, before them and after them.</summary>
internal static class ListSpeakers
{
    private const int WidestGap = 2;

    public static void Spread(List<Draft> paragraph)
    {
        for (var i = 0; i < paragraph.Count; i++)
        {
            var statement = paragraph[i].Reading.Statements.Find(s => s.IsList);
            if (statement?.Speaker is not { } speaker)
            {
                continue;
            }
            Spread(paragraph, i, -1, speaker, statement.Modality);
            Spread(paragraph, i, +1, speaker, statement.Modality);
        }
    }

    private static void Spread(List<Draft> paragraph, int from, int step, string speaker, string modality)
    {
        for (var i = from + step; i >= 0 && i < paragraph.Count; i += step)
        {
            if (Math.Abs(paragraph[i].Sentence - paragraph[i - step].Sentence) > WidestGap)
            {
                return;
            }
            var draft = paragraph[i];
            if (draft.HasOwnSpeaker)
            {
                if (step > 0)
                {
                    return;
                }
                continue;
            }
            if (draft.Attribution.Count == 0)
            {
                draft.Attribution.Add(speaker);
                draft.Modality = draft.Modality == Modalities.Asserted ? modality : draft.Modality;
                draft.Basis ??= Bases.NamedSource;
            }
        }
    }
}
