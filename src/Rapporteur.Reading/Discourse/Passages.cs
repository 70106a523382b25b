using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>The shortest run of the sentence that holds the act, its victims, date, place and charge.</summary>
internal static class Passages
{
    private const int MostTokens = 60;
    private const int FewestTokens = 5;

    public static (int Start, int End) Span(Draft draft)
    {
        var cues = draft.Reading.Cues;
        var frame = draft.Frame;
        var inside = frame.Repeats is null || draft.Reading.Frames.Contains(frame.Repeats);
        var (from, to) = inside ? (frame.Trigger.From, frame.Trigger.To) : (0, cues.Count);
        void Widen(int start, int end)
        {
            if (Math.Max(to, end) - Math.Min(from, start) <= MostTokens)
            {
                (from, to) = (Math.Min(from, start), Math.Max(to, end));
            }
        }
        if (inside)
        {
            foreach (var member in frame.Victims?.Members ?? [])
            {
                Widen(member.From, member.To);
            }
            if (frame.Date is { } date)
            {
                Widen(cues.Is(date.From - 1, WordClass.Preposition)
                    || cues.Is(date.From - 1, WordClass.PlacePreposition) ? date.From - 1 : date.From, date.To);
            }
            frame.Places.ForEach(p => Widen(p.From, p.To));
        }
        while (to < cues.Count && to - from < FewestTokens)
        {
            to++;
        }
        while (from > 0 && to - from < FewestTokens)
        {
            from--;
        }
        while (to > from + 1 && cues.Tokens[to - 1].Kind == Text.TokenKind.Mark && to - 1 >= frame.Trigger.To)
        {
            to--;
        }
        var start = cues.Tokens[from].Start;
        return (inside ? start : Math.Min(start, draft.Trigger.Start), cues.Tokens[to - 1].End);
    }
}
