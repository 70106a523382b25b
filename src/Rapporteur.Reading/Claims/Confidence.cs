using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Claims;

/// <summary>The chance that a careful coder would code a draft so: a logistic sum over few features whose weights stand in
/// <c>weights.txt</c>.</summary>
internal static class Confidence
{
    public static double Of(Draft draft, Weights weights) =>
        Weights.Chance(weights["base"] + Features(draft).Sum(f => weights[f]));

    /// <summary>The names of the features that hold.</summary>
    public static IEnumerable<string> Features(Draft draft)
    {
        var frame = draft.Frame;
        yield return $"act-{frame.Trigger.Act}";
        yield return $"voice-{frame.Trigger.Voice.ToString().ToLowerInvariant()}";
        yield return VictimFeature(draft);
        if (draft.When is not null)
        {
            yield return draft.When.Basis == DateBasis.Carried ? "date-carried" : "date";
        }
        if (draft.Places.Count > 0)
        {
            yield return "place";
        }
        if (frame.Trigger.Option("needs") is { } need)
        {
            yield return $"needs-{need}";
        }
        if (frame.InPassing)
        {
            yield return "in-passing";
        }
        if (frame.Repeats is not null)
        {
            yield return "elided";
        }
        if (frame.Hedges.Exists(h => h.Phrase.Section == "habitual"))
        {
            yield return "habitual";
        }
        if (draft.Modality == Modalities.Expected)
        {
            yield return "expected";
        }
    }

    private static string VictimFeature(Draft draft) =>
        draft.Whom.Victims.Any(v => v.Kind == VictimKind.Person) ? "person"
        : draft.Whom.Victims.Any(v => v.Kind == VictimKind.Group) ? "group"
        : "no-victim";
}
