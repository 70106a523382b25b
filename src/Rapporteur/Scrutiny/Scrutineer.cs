using Rapporteur.Scrutiny.Rules;

namespace Rapporteur.Scrutiny;

/// <summary>
/// Runs the rules over statements and keeps what they found by the key under which the statements met, so that after a change only the
/// keys that the changed statement has, or had, are run again.
/// </summary>
internal sealed class Scrutineer
{
    private static readonly Meeting[] Meetings = Enum.GetValues<Meeting>();

    private readonly Dossier dossier;
    private readonly Dictionary<string, Statement> byId;
    private readonly Dictionary<(Meeting, string), List<Statement>> groups = [];
    private readonly Dictionary<(Meeting, string), ScrutinyResult[]> found = [];

    private Scrutineer(Dossier dossier, IEnumerable<Statement> statements)
    {
        this.dossier = dossier;
        byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        foreach (var statement in byId.Values)
            Join(statement);
    }

    /// <summary>Scrutiny from nothing.</summary>
    public static Scrutineer Over(Dossier dossier, IEnumerable<Statement> statements)
    {
        var scrutineer = new Scrutineer(dossier, statements);
        foreach (var key in scrutineer.groups.Keys.Concat(scrutineer.byId.Keys.Select(id => (Meeting.Alone, id))))
            scrutineer.Run(key);
        return scrutineer;
    }

    /// <summary>All results, in the order of the rules and of their claims; of two with one identity the stronger.</summary>
    public IReadOnlyList<ScrutinyResult> Results => [.. found.Values.SelectMany(results => results)
        .GroupBy(result => result.Identity, StringComparer.Ordinal).Select(same => same.MaxBy(result => result.Certainty)!)
        .OrderBy(result => RuleBook.OrderOf(result.Rule)).ThenBy(result => result.Claims[0].Length).ThenBy(result => result.Identity, StringComparer.Ordinal)];

    /// <summary>Puts a statement in the place of the one with its id, or beside the others.</summary>
    public void Put(Statement statement)
    {
        var keys = new HashSet<(Meeting, string)>(KeysOf(statement));
        if (byId.GetValueOrDefault(statement.Id) is { } before)
        {
            keys.UnionWith(KeysOf(before));
            Leave(before);
        }
        byId[statement.Id] = statement;
        Join(statement);
        RunAgain(statement, keys);
    }

    /// <summary>Takes a statement out.</summary>
    public void Remove(string id)
    {
        if (!byId.Remove(id, out var statement))
            return;
        Leave(statement);
        RunAgain(statement, KeysOf(statement));
    }

    private void RunAgain(Statement changed, IEnumerable<(Meeting, string)> keys)
    {
        (Meeting, string)[] own = [(Meeting.Alone, changed.Id), (Meeting.Whole, changed.Id), (Meeting.Withdrawal, changed.Id)];
        foreach (var key in keys.Concat(own))
            Run(key);
    }

    private void Run((Meeting Meeting, string Key) at)
    {
        found.Remove(at);
        var together = Together(at.Meeting, at.Key);
        var rules = RuleBook.By(at.Meeting);
        // What no occurrence gathers is one of its own.
        if (at.Meeting == Meeting.Alone && together is [{ Occurrence: null, Charges: [] }])
            rules = rules.Concat(RuleBook.By(Meeting.Occurrence));
        var results = together.Count == 0 ? [] : rules.SelectMany(rule => rule.Examine(at.Key, together, dossier)).ToArray();
        if (results.Length > 0)
            found[at] = results;
    }

    private IReadOnlyList<Statement> Together(Meeting meeting, string key)
    {
        if (meeting == Meeting.Alone)
            return byId.TryGetValue(key, out var alone) ? [alone] : [];
        if (!groups.TryGetValue((meeting, key), out var together))
            return [];
        // In the order of their ids, whatever the order in which they came.
        var sorted = together.Count > 1 ? together.OrderBy(statement => statement.Id, StringComparer.Ordinal) : together.AsEnumerable();
        // Of what is counted in parts or taken back, the statement itself meets with those that name it.
        return meeting is Meeting.Whole or Meeting.Withdrawal && byId.TryGetValue(key, out var named) ? [named, .. sorted] : [.. sorted];
    }

    private void Join(Statement statement)
    {
        foreach (var key in KeysOf(statement))
        {
            if (!groups.TryGetValue(key, out var together))
                groups[key] = together = new(1);
            together.Add(statement);
        }
    }

    private void Leave(Statement statement)
    {
        foreach (var key in KeysOf(statement))
        {
            groups[key].RemoveAll(other => other.Id == statement.Id);
            if (groups[key].Count == 0)
                groups.Remove(key);
        }
    }

    private IEnumerable<(Meeting, string)> KeysOf(Statement statement) =>
        Meetings.SelectMany(meeting => KeysOf(meeting, statement).Select(key => (meeting, key)));

    private IEnumerable<string> KeysOf(Meeting meeting, Statement statement) => meeting switch
    {
        Meeting.Alone => [],
        Meeting.Person => statement.Victims.Concat(statement.Persons).Where(dossier.IsPerson).SelectMany(person => dossier.MayBe(person).Append(person)).Distinct(),
        Meeting.Occurrence => statement.Occurrence is { } act ? [act] : [],
        Meeting.Charge => statement.Charges,
        Meeting.Whole => statement.PartOf is { } whole ? [whole] : [],
        _ => statement.Retracts is { } withdrawn ? [withdrawn] : [],
    };
}
