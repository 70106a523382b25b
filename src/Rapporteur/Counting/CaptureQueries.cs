using Rapporteur.Register;
using Rapporteur.Statistics.Lists;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>Capture histories of the register: who is on which list.</summary>
public static class CaptureQueries
{
    /// <summary>Who is on which of some lists.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="handles">The lists: <c>L1</c>, <c>L2</c>.</param>
    /// <param name="forEstimate">Whether they are to carry an estimate: then what is not declared, or not checked, is refused.</param>
    /// <returns>The captures; <c>ES017</c> to <c>ES019</c>, or no such list.</returns>
    public static Outcome<Captures> Of(Inquiry inquiry, IReadOnlyList<string> handles, bool forEstimate)
    {
        var all = ListQueries.Lists(inquiry);
        var found = handles.Distinct(StringComparer.OrdinalIgnoreCase).Select(handle => ListQueries.Find(all, handle)).ToList();
        if (found.FirstOrDefault(list => list.Refusal is not null).Refusal is { } missing)
            return missing;
        PersonList[] lists = [.. found.Select(list => list.Value)];
        if (forEstimate && Undeclared(inquiry, lists) is { } undeclared)
            return undeclared;
        var (drawn, wrong) = Checked(inquiry, lists);
        var captures = Read(inquiry, lists, drawn, wrong);
        return forEstimate && drawn == 0 && captures.MachineJoins.Count > 0
            ? EstimateRefusals.JoinsNotChecked.With(("joins", captures.MachineJoins.Count), ("lists", string.Join(' ', captures.Names)))
            : captures;
    }

    private static Refusal? Undeclared(Inquiry inquiry, IReadOnlyList<PersonList> lists)
    {
        var handles = lists.ToDictionary(list => list.Leaf, list => list.Handle, StringComparer.Ordinal);
        foreach (var (a, b) in CaptureView.CaptureView.Pairs(lists.Select(list => list.Leaf)))
        {
            string? collected = null;
            using var statement = new Statement(inquiry.Views.Connection.Handle!, CaptureView.CaptureView.Statements["pair"]);
            statement.Run([a, b], row => collected = row.Text(0));
            if (collected != DeclareCollection.Independently)
                return (collected is null ? EstimateRefusals.NotDeclared : EstimateRefusals.CopiedLists).With(("a", handles[a]), ("b", handles[b]));
        }
        return null;
    }

    private static (int Drawn, int Wrong) Checked(Inquiry inquiry, IReadOnlyList<PersonList> lists)
    {
        var found = (0, 0);
        using var statement = new Statement(inquiry.Views.Connection.Handle!, CaptureView.CaptureView.Statements["checked"]);
        statement.Run([string.Join('+', lists.Select(list => list.Leaf).Order(StringComparer.Ordinal))], row => found = (row.Int32(0), row.Int32(1)));
        return found;
    }

    /// <summary>The mentions of a person in a chain: each link is certain where members joined all, else as likely as the check says.</summary>
    private static Captures Read(Inquiry inquiry, PersonList[] lists, int drawn, int wrong)
    {
        PersonIndex.Settle(inquiry);
        // The rule of succession (Laplace): a sample without an error does not prove that there is none.
        var right = 1 - ((wrong + 1.0) / (drawn + 2.0));
        var (listOf, handles, links, machine) = (new List<int>(), new List<string>(), new List<UncertainLink>(), new List<(int, int)>());
        var (before, place) = (-1L, lists.Index().ToDictionary(list => list.Item.Number, list => list.Index));
        using var statement = new Statement(inquiry.Views.Connection.Handle!, CaptureView.CaptureView.Statements["captures"]);
        statement.Run([Numbers.AsJson(lists.Select(list => list.Number))], row =>
        {
            var (person, at) = (row.Int64(1), listOf.Count);
            listOf.Add(place[row.Int32(2)]);
            handles.Add(Mention.HandleOf('M', row.Int32(2), row.Int32(3), row.Int32(4)));
            if (person == before)
            {
                var certain = row.Int32(5) <= 1;
                links.Add(new UncertainLink(at - 1, at, certain ? 1 : right));
                if (!certain)
                    machine.Add((at - 1, at));
            }
            before = person;
        });
        return new Captures(lists, listOf, handles, links, machine, drawn, wrong);
    }
}
