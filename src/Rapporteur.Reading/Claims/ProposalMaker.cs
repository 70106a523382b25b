using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Claims;

/// <summary>Makes proposals of drafts: quotations, resolved places, cues, confidence.</summary>
internal sealed class ProposalMaker(string text, CodePoints codePoints, Lexicon lexicon, Gazetteer gazetteer, ReadingOptions options)
{
    private const int ContextLength = 32;

    public (List<Proposal> Proposals, Dictionary<Draft, int> Indexes) Make(IReadOnlyList<Draft> drafts)
    {
        var kept = drafts.Where(d => d.Refusal is null).ToList();
        var indexes = kept.Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i);
        var proposals = kept.Select(d =>
            Make(d, d.PartOf is { } whole && indexes.TryGetValue(whole, out var index) ? index : null)).ToList();
        return (proposals, indexes);
    }

    public Quoted Quote(int start, int end) => new(codePoints.Span(start, end), text[start..end]);

    public Passage PassageOf(int start, int end)
    {
        var before = Math.Max(0, start - ContextLength);
        var after = Math.Min(text.Length, end + ContextLength);
        before += before > 0 && char.IsLowSurrogate(text[before]) ? 1 : 0;
        after -= after < text.Length && char.IsLowSurrogate(text[after]) ? 1 : 0;
        return new Passage(codePoints.Span(start, end), text[start..end], text[before..start], text[end..Math.Max(end, after)]);
    }

    private Proposal Make(Draft draft, int? partOf)
    {
        var frame = draft.Frame;
        var cues = draft.Reading.Cues;
        var victims = draft.Whom.Victims.Count > 0 ? draft.Whom.Victims : [new VictimMention(VictimKind.Unknown, "", null, [])];
        return new Proposal
        {
            Act = frame.Trigger.Act,
            Detail = frame.Trigger.Option("detail"),
            Modality = draft.Modality,
            Basis = draft.Basis,
            Confidence = Confidence.Of(draft, lexicon.Weights),
            Passage = PassageOf(draft.Passage.Start, draft.Passage.End),
            Trigger = Quote(draft.Trigger.Start, draft.Trigger.End),
            When = draft.When,
            Where = [.. draft.Places.Select(p => WhereOf(p, draft.When?.Date ?? options.Published))],
            Victims = [.. victims.DistinctBy(v => (v.Kind, v.Name ?? v.Written))],
            Quantity = draft.Whom.Count,
            PartOf = partOf,
            Charges = [.. frame.Charges.Select(c => Quote(cues.Tokens[c.From].Start, cues.Tokens[c.To - 1].End))],
            Perpetrators = [.. frame.Agents.Select(a =>
                new PerpetratorMention(
                    cues.Exact(a.From, a.To), a.Kind is MentionKind.Person or MentionKind.Pronoun ? "person" : "organ"))],
            Attribution = draft.Attribution,
            Cues = CuesOf(draft),
            Features = options.Explain ? [.. Claims.Confidence.Features(draft)] : [],
        };
    }

    private Where WhereOf(PlaceWords place, UncertainDate? when)
    {
        var candidates = Lookup(place.Written, when);
        if (candidates.Count == 0 && place.Town is { } town)
        {
            candidates = Lookup(town, when);
        }
        return new Where(place.Written, candidates.Count > 0 ? candidates[0] : null, [.. candidates.Skip(1).Take(5)]);
    }

    // A name is written with a capital: "the court" is no town of that name.
    private IReadOnlyList<GazetteerPlace> Lookup(string name, UncertainDate? when) => !name.Any(char.IsUpper)
        ? []
        : NameForms.Candidates(name, lexicon.Settings.Morphology)
            .Select(n => gazetteer.Lookup(n, lexicon.Language, when))
            .FirstOrDefault(c => c.Count > 0) ?? [];

    private List<Cue> CuesOf(Draft draft)
    {
        var cues = draft.Reading.Cues;
        var frame = draft.Frame;
        var list = new List<Cue>();
        void Add(string kind, int from, int to, string entry) =>
            list.Add(new Cue(kind, codePoints.Span(cues.Tokens[from].Start, cues.Tokens[to - 1].End), entry));
        list.Add(new Cue("act", codePoints.Span(draft.Trigger.Start, draft.Trigger.End), frame.Trigger.Match.Phrase.Entry));
        if (frame.Date is { } date)
        {
            Add("date", date.From, date.To, date.Match.Phrase.Entry);
        }
        foreach (var member in frame.Victims?.Members ?? [])
        {
            var entry = member.Noun?.Phrase.Entry ?? $"{lexicon.Language}/names";
            Add(member.Kind.ToString().ToLowerInvariant(), member.From, member.To, entry);
        }
        foreach (var place in frame.Places)
        {
            Add("place", place.From, place.To, place.Noun?.Phrase.Entry ?? "gazetteer");
        }
        foreach (var hedge in frame.Hedges)
        {
            Add("hedge", hedge.From, hedge.To, hedge.Phrase.Entry);
        }
        foreach (var statement in draft.Reading.Statements)
        {
            Add("speaker", statement.Match.From, statement.Match.To, statement.Match.Phrase.Entry);
        }
        return [.. list.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End)];
    }
}
