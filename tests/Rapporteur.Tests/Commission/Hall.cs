using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Commission;

namespace Rapporteur.Tests.Commission;

/// <summary>A commission in a room without a ledger: entries are said one after the other, and the proceedings follow.</summary>
internal sealed class Hall
{
    private readonly Dictionary<string, string> standings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CitedClaim> claims = new(StringComparer.Ordinal);

    public Hall(int commissioners = 3)
    {
        Commissioners = [.. Enumerable.Range(1, commissioners).Select(number => $"member {number}")];
        foreach (var member in Commissioners.Append("coder"))
            standings[member] = Standings.Active;
    }

    public Proceedings Proceedings { get; } = new();

    public List<Said> Record { get; } = [];

    public IReadOnlyList<string> Commissioners { get; }

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<string> Bench => [.. Commissioners.Where(member => standings[member] == Standings.Active)];

    /// <summary>A claim that can be cited.</summary>
    public string Claim(string name, string state = ClaimStates.Coded, string exhibit = "exhibit", string act = "arrest")
    {
        claims[$"{name}#0"] = new CitedClaim(exhibit, state, act);
        return $"{name}#0";
    }

    public void Stand(string member, string standing) => standings[member] = standing;

    /// <summary>Says something; the leaf hash of its entry.</summary>
    public string Say(string member, object body)
    {
        var roles = member == "coder" ? Roles.Coder : string.Join(' ', Roles.OfFirstMember);
        var said = new Said(Record.Count, $"leaf{Record.Count}", Now, new Member(member, member, roles, 0, member, standings[member]), Bench, claims.ToDictionary(), body);
        if (body is ClaimDecided decided && claims.TryGetValue(decided.Claim, out var claim))
            claims[decided.Claim] = claim with { State = decided.Verdict == "reopened" ? ClaimStates.Proposed : decided.Verdict };
        Record.Add(said);
        Proceedings.Take(said);
        return said.Leaf;
    }

    /// <summary>Says something that must be allowed.</summary>
    public string Allowed(string member, object body)
    {
        var before = Proceedings.Void.Count;
        var leaf = Say(member, body);
        Assert.True(Proceedings.Void.Count == before, Proceedings.Void.Count == before ? "" : Proceedings.Void[^1].Why.ToString());
        return leaf;
    }

    /// <summary>Says something that must be refused by a code.</summary>
    public void Refused(string code, string member, object body)
    {
        var before = Proceedings.Void.Count;
        Say(member, body);
        Assert.True(Proceedings.Void.Count == before + 1, "it was allowed");
        Assert.Equal(code, Proceedings.Void[^1].Why.Code.Code);
    }

    public string Rules(int quorum = 2, string majority = Majorities.Simple, int replyDays = 30) =>
        Allowed("member 1", new RulesProposed(quorum, majority, new("balance-of-probabilities", "clear-and-convincing", "clear-and-convincing"), replyDays, true));

    /// <summary>A question under deliberation.</summary>
    public string Question()
    {
        var question = Allowed("member 1", new QuestionPut("Did it happen?"));
        Allowed("member 1", new QuestionMoved(question, QuestionStates.Evidence, null));
        Allowed("member 1", new QuestionMoved(question, QuestionStates.Deliberation, null));
        return question;
    }

    public static FindingDrafted Finding(string question, params string[] evidence) => new(
        question, null, Elements.Act, new("the act", null, null), Answers.Established, "balance-of-probabilities", "It happened.", evidence, [], "both archives", "Because.", null, null, null);

    /// <summary>A finding on a living person.</summary>
    public static FindingDrafted OnPerson(string question, params string[] evidence) => Finding(question, evidence) with
    {
        Element = Elements.Person, Standard = "clear-and-convincing", Subject = new("the officer", "m1#0/0", null),
    };

    /// <summary>All vote for it, and the vote is closed.</summary>
    public void Adopt(string draft)
    {
        foreach (var member in Bench)
            Allowed(member, new VoteCast(draft, Choices.For));
        Allowed("member 1", new VoteClosed(draft));
    }

    public Draft Draft(string leaf) => (Draft)Proceedings.Named(leaf)!;
}
