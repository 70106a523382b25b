using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Scrutiny;
using Rapporteur.Storage;

namespace Rapporteur.Publishing.Judgments;

/// <summary>Makes the judgment of an inquiry in one language, from the proceedings and what they rest on.</summary>
internal sealed class JudgmentDraft
{
    private readonly Inquiry inquiry;
    private readonly Proceedings proceedings;
    private readonly JudgmentWords words;
    private readonly bool onlyPublic;
    private readonly List<string> notes = [];
    private readonly Dictionary<string, int> noted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Exhibit> cited = [];

    private JudgmentDraft(Inquiry inquiry, Proceedings proceedings, JudgmentWords words, bool onlyPublic) =>
        (this.inquiry, this.proceedings, this.words, this.onlyPublic) = (inquiry, proceedings, words, onlyPublic);

    /// <summary>The judgment.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="proceedings">Its proceedings.</param>
    /// <param name="language">en, fr or ru.</param>
    /// <param name="edition">Its number; null for a draft.</param>
    /// <param name="before">The edition before, or null.</param>
    /// <param name="onlyPublic">Whether exhibits that are not public are named only as such.</param>
    public static Judgment Of(Inquiry inquiry, Proceedings proceedings, string language, int? edition, JudgmentDelivered? before, bool onlyPublic)
    {
        var words = JudgmentWords.Of(language);
        var draft = new JudgmentDraft(inquiry, proceedings, words, onlyPublic);
        JudgmentSection[] sections =
        [
            draft.Section("summary", "S", draft.Summary()), draft.Section("mandate", "M", draft.Mandate()), draft.Section("procedure", "P", draft.Procedure()),
            draft.Section("evidence", "E", draft.Evidence()), draft.Section("scrutiny", "C", draft.Scrutiny()), draft.Findings(), draft.Section("opinions", "O", draft.Opinions()),
            draft.Section("notices", "N", draft.Notices()), draft.Section("predictions", "Y", draft.Predictions()), draft.Section("limits", "L", draft.Limits()),
            draft.Section("exhibits", "X", draft.Exhibits()), draft.Section("corrections", "K", draft.Corrections(before)),
        ];
        return new Judgment(language, words["title"], edition is { } number ? words["edition", number] : words["draft"],
            words["state", inquiry.Ledger.Size, inquiry.Ledger.Checkpoint.Root], [.. sections.Where(section => section.Paragraphs.Count > 0)], draft.notes) { NotesHeading = words["notes"] };
    }

    private JudgmentSection Section(string key, string letter, IEnumerable<(string Text, int[] Notes)> paragraphs) =>
        new(key, words[key], [.. paragraphs.Index().Select(paragraph => new JudgmentParagraph($"{letter}{paragraph.Index + 1}", paragraph.Item.Text, paragraph.Item.Notes))]);

    private IEnumerable<Finding> Adopted => proceedings.Findings.Where(finding => finding.Adopted is not null);

    private IEnumerable<(string, int[])> Summary() => Adopted.Select(finding => (Line(finding), Array.Empty<int>()));

    private string Line(Finding finding)
    {
        var body = finding.Adopted!.Body;
        return words["finding", finding.Handle, body.Subject.Name, words["answer." + body.Answer], words["element." + body.Element], words["standard." + body.Standard]];
    }

    private IEnumerable<(string, int[])> Mandate()
    {
        if (proceedings.Mandate is not { } mandate)
        {
            yield return (words["no-mandate"], []);
            yield break;
        }
        yield return (words["centre", mandate.Centre] + " " + mandate.Text, []);
        if (mandate.Scope is { } scope)
            yield return (words["scope", scope], []);
    }

    private IEnumerable<(string, int[])> Procedure()
    {
        if (proceedings.Rules is { } rules)
        {
            yield return (words["rules", rules.Quorum, words["majority." + rules.Majority], rules.ReplyDays], []);
            foreach (var element in Elements.All.Where(element => rules.Standards.Of(element) is not null))
                yield return (words["standard", words["element." + element], words["standard." + rules.Standards.Of(element)]], []);
        }
        foreach (var member in CharterQueries.Members(inquiry).Where(member => member.Must(Roles.Commissioner) is null))
            yield return (proceedings.Nominations.TryGetValue(member.Handle, out var by) ? words["member", member.Handle, by] : words["member-alone", member.Handle], []);
        foreach (var (said, interest) in proceedings.Interests)
            yield return (words["interest", said.By.Handle, interest.Text], []);
        foreach (var question in proceedings.Questions)
        {
            foreach (var (member, reason) in question.Recused.OrderBy(recused => recused.Key, StringComparer.Ordinal))
                yield return (words["recused", member, question.Handle, reason], []);
        }
        foreach (var (_, session) in proceedings.Sessions)
            yield return (words["session", words["session." + session.Sitting], session.Date, string.Join(", ", session.Present), session.Minutes], []);
        if (proceedings.Void.Count > 0)
            yield return (words["void", proceedings.Void.Count], []);
    }

    private IEnumerable<(string, int[])> Evidence()
    {
        yield return (words["counts", ArchiveQueries.Exhibits(inquiry).Count(), CodingQueries.Counts(inquiry).Where(count => ClaimStates.IsCoded(count.Key)).Sum(count => count.Value)], []);
        foreach (var (_, verification) in proceedings.Verifications)
            yield return (words["verified", CommissionQueries.HandleOf(inquiry, proceedings, verification.On), verification.Tried, verification.Outcome], [Note(verification.On)]);
    }

    private IEnumerable<(string, int[])> Scrutiny()
    {
        var results = ScrutinyQueries.Results(inquiry).Select(found => found.Result).ToList();
        yield return (words["results", results.Count, results.Count(result => result.Result.Certainty == Certainty.Certainly)], []);
        if (results.Count(result => result.SetAside is not null) is var aside and > 0)
            yield return (words["set-aside", aside], []);
    }

    private JudgmentSection Findings()
    {
        var paragraphs = new List<JudgmentParagraph>();
        foreach (var question in proceedings.Questions.Where(question => question.Findings.Exists(finding => finding.Adopted is not null)))
        {
            paragraphs.Add(new JudgmentParagraph(question.Handle, words["question", question.Handle, question.Text], [], Heading: true));
            foreach (var finding in question.Findings.Where(finding => finding.Adopted is not null))
                paragraphs.AddRange(Paragraphs(finding, finding.Adopted!).Index().Select(item => new JudgmentParagraph($"{finding.Handle}.{item.Index + 1}", item.Item.Text, item.Item.Notes)));
        }
        return new JudgmentSection("findings", words["findings"], paragraphs);
    }

    private IEnumerable<(string Text, int[] Notes)> Paragraphs(Finding finding, Draft draft)
    {
        var body = draft.Body;
        yield return ($"{Line(finding)} {body.Text}", []);
        if (body.For.Length > 0)
            yield return (words["for", Listed(body.For)], Notes(body.For));
        if (body.Against.Length > 0)
            yield return (words["against", Listed(body.Against)], Notes(body.Against));
        if (body.Search is { } search)
            yield return (words["search", search], []);
        foreach (var answer in body.Scrutiny ?? [])
            yield return (words["scrutiny-answer", answer.Rule, answer.Answer], []);
        yield return (words["reasons", body.Reasons], Notes(body.Subject.Death is { } death ? [death] : []));
        if (body.LikeCases is { } like)
            yield return (words["like", like], []);
        if (body.ReplyAnswer is { } reply)
            yield return (words["reply-answer", reply], []);
        yield return (Votes(draft.Ballot), []);
    }

    /// <summary>The words of each piece of evidence, or what a finding is called; words of what is not public are in no text.</summary>
    private string Listed(IEnumerable<string> references) => string.Join("; ", references.Select(reference =>
    {
        var handle = CommissionQueries.HandleOf(inquiry, proceedings, reference);
        var (exhibit, exact) = proceedings.Named(reference) is Draft ? (default, "") : Quoted(reference, handle);
        return exact.Length == 0 || (onlyPublic && (!exhibit.IsDone || exhibit.Value.Access != AccessLevels.Public)) ? handle : words["quote", exact.ReplaceLineEndings(" ")];
    }));

    private string Votes(Ballot ballot) => proceedings.Rules!.ByName
        ? words["votes-by-name", string.Join(", ", ballot.Votes.OrderBy(vote => vote.Key, StringComparer.Ordinal).Select(vote => $"{vote.Key} {words["vote." + vote.Value]}"))]
        : words["votes", ballot.Count(Choices.For), ballot.Count(Choices.Against), ballot.Count(Choices.Abstain)];

    private IEnumerable<(string, int[])> Opinions()
    {
        var opinions = Adopted.SelectMany(finding => finding.Adopted!.Opinions.Select(opinion => (finding.Handle, opinion))).ToList();
        return opinions.Count == 0 ? [(words["no-opinions"], [])]
            : opinions.Select(item => (words[item.opinion.Body.Manner, item.opinion.Said.By.Handle, item.Handle, item.opinion.Body.Text], Array.Empty<int>()));
    }

    private IEnumerable<(string, int[])> Notices()
    {
        foreach (var notice in proceedings.Notices)
        {
            yield return (words["notice", notice.Handle, notice.Body.To, notice.Question.Handle, notice.Body.Text], []);
            if (notice.Replies.Count == 0)
                yield return (words["open-notice"], []);
            foreach (var (_, reply) in notice.Replies)
                yield return (reply.Text is null && reply.Exhibit is null ? words["nothing-came"] : words["came", reply.Text ?? CommissionQueries.HandleOf(inquiry, proceedings, reply.Exhibit!)], []);
        }
    }

    private IEnumerable<(string, int[])> Predictions()
    {
        foreach (var prediction in proceedings.Predictions)
        {
            yield return (words["prediction", prediction.Body.By, prediction.Body.Made, prediction.Body.Text, prediction.Body.Due], [Note(prediction.Body.On)]);
            yield return prediction.Judgments is [.., var (_, judged)]
                ? ($"{words["outcome." + judged.Outcome]} {judged.Reason}", Notes(judged.On is { } on ? [on] : []))
                : (words["outcome.open"], []);
        }
    }

    private IEnumerable<(string, int[])> Limits() => new[] { "limit.1", "limit.2", "limit.3" }.Select(limit => (words[limit], Array.Empty<int>()));

    private IEnumerable<(string, int[])> Exhibits() =>
        cited.Values.Select(exhibit => (words["exhibit", exhibit.Handle, exhibit.Title ?? exhibit.Path ?? exhibit.Handle, exhibit.Sha256 ?? ""], Array.Empty<int>()));

    private IEnumerable<(string, int[])> Corrections(JudgmentDelivered? before)
    {
        if (before is null)
            yield break;
        var (then, now) = (before.Findings.ToHashSet(StringComparer.Ordinal), Adopted.ToDictionary(finding => finding.Adopted!.Said.Leaf, finding => finding, StringComparer.Ordinal));
        var changes = new List<string>();
        foreach (var (leaf, finding) in now.Where(pair => !then.Contains(pair.Key)))
            changes.Add(words["changed", finding.Handle, words[finding.Drafts.Exists(draft => then.Contains(draft.Said.Leaf)) ? "changed.again" : "changed.new"]]);
        foreach (var gone in before.Findings.Select(proceedings.Named).OfType<Draft>().Where(draft => draft.Finding.Adopted is null))
            changes.Add(words["changed", gone.Finding.Handle, words["changed.gone"]]);
        foreach (var change in changes.DefaultIfEmpty(words["changed.none"]))
            yield return (change, []);
    }

    private int[] Notes(IEnumerable<string> references) => [.. references.Select(Note)];

    /// <summary>The footnote of a piece of evidence; one that was cited before keeps its number.</summary>
    private int Note(string reference)
    {
        if (!noted.TryGetValue(reference, out var number))
        {
            notes.Add(Text(reference));
            noted.Add(reference, number = notes.Count);
        }
        return number;
    }

    private string Text(string reference)
    {
        if (proceedings.Named(reference) is Draft draft)
            return words["note-finding", draft.Finding.Handle];
        var handle = CommissionQueries.HandleOf(inquiry, proceedings, reference);
        var (exhibit, exact) = Quoted(reference, handle);
        if (!exhibit.IsDone || exhibit.Value is not { } found)
            return words["withheld"];
        if (onlyPublic && found.Access != AccessLevels.Public)
            return $"{handle}, {words["withheld"]}";
        cited.TryAdd(found.Number, found);
        return words["note", handle, $"{found.Handle} {found.Title ?? found.Path}", exact.ReplaceLineEndings(" ")];
    }

    /// <summary>The exhibit and the words of a passage, a claim or a coded statement.</summary>
    private (Outcome<Exhibit> Exhibit, string Exact) Quoted(string reference, string handle)
    {
        if (proceedings.Named(reference) is Passage passage)
            return (ArchiveQueries.Find(inquiry, CommissionQueries.HandleOf(inquiry, proceedings, passage.Body.Exhibit)), passage.Body.Passage.Exact);
        var claimed = $"C{handle.TrimStart('C', 'M').Split('.')[0]}";
        if (CodingQueries.FindStatement(inquiry, claimed) is { IsDone: true, Value: var statement })
            return (ArchiveQueries.Find(inquiry, $"E{statement.Exhibit}"), (statement as Conduct)?.Said.Passage.Exact ?? ((Existence)statement).Said.Passage.Exact);
        return CodingQueries.Find(inquiry, claimed) is { IsDone: true, Value: var claim } ? (ArchiveQueries.Find(inquiry, $"E{claim.Exhibit}"), claim.Exact) : (ArchiveRefusals.NoExhibit.With(("handle", handle)), "");
    }
}
