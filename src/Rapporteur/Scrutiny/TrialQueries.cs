using System.Globalization;
using System.Text.Json;
using Dapper;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny;

/// <summary>What can be asked of the files of trials.</summary>
public static class TrialQueries
{
    /// <summary>The trials, in the order in which their files were opened.</summary>
    public static IReadOnlyList<Trial> Trials(Inquiry inquiry)
    {
        var entries = Entries(inquiry);
        var opened = entries.Where(entry => entry.Kind == TrialOpened.Kind).ToList();
        if (opened.Count == 0)
            return [];
        var conducts = CodingQueries.Conducts(inquiry).ToDictionary(conduct => conduct.Reference, StringComparer.Ordinal);
        var persons = RegisterQueries.Persons(inquiry).SelectMany(person => person.Mentions.Select(mention => (mention.Reference, Person: person))).ToDictionary(pair => pair.Reference, pair => pair.Person, StringComparer.Ordinal);
        return [.. opened.Index().Where(trial => !trial.Item.IsWithdrawn).Select(trial => TrialOf(inquiry, trial.Index + 1, trial.Item, entries, conducts, persons))];
    }

    /// <summary>A trial by its handle.</summary>
    /// <returns>The trial, or <c>SC006</c>.</returns>
    public static Outcome<Trial> Find(Inquiry inquiry, string handle) =>
        Trials(inquiry).FirstOrDefault(trial => string.Equals(trial.Handle, handle.Trim(), StringComparison.OrdinalIgnoreCase)) is { } trial ? trial : ScrutinyRefusals.NoTrial.With(("handle", handle));

    /// <summary>What members noted: against interest, silence.</summary>
    internal static IReadOnlyList<StatementNoted> Notes(Inquiry inquiry) =>
        [.. Entries(inquiry).Where(entry => entry.Kind == StatementNoted.Kind).Select(entry => JsonSerializer.Deserialize(entry.Body, StatementNoted.Json)!)];

    /// <summary>The charges (<c>T1/A</c>) by the identity of the conduct that was brought forward under them.</summary>
    internal static ILookup<string, string> ChargesByTestimony(Inquiry inquiry)
    {
        var entries = Entries(inquiry);
        var numbers = entries.Where(entry => entry.Kind == TrialOpened.Kind).Index().Where(trial => !trial.Item.IsWithdrawn).ToDictionary(trial => trial.Item.Leaf, trial => trial.Index + 1, StringComparer.Ordinal);
        return Of<TestimonyBrought>(entries).Where(brought => brought.Said.Charge is not null && numbers.ContainsKey(brought.Said.Trial))
            .SelectMany(brought => brought.Said.Conduct.Select(conduct => (conduct, Charge: $"T{numbers[brought.Said.Trial]}/{brought.Said.Charge}")))
            .ToLookup(pair => pair.conduct, pair => pair.Charge, StringComparer.Ordinal);
    }

    /// <summary>The leaf hash of an entry of a trial file by its handle (<c>T1</c>, <c>T1.4</c>), if it stands.</summary>
    internal static string? LeafOf(Inquiry inquiry, string handle)
    {
        var entries = Entries(inquiry);
        return entries.Where(entry => !entry.IsWithdrawn && (entry.Kind == TrialOpened.Kind || entry.Trial.Length > 0))
            .FirstOrDefault(entry => string.Equals(HandleOf(entry, entries), handle.Trim(), StringComparison.OrdinalIgnoreCase))?.Leaf;
    }

    private static Trial TrialOf(Inquiry inquiry, int number, Entered opened, IReadOnlyList<Entered> all, Dictionary<string, Conduct> conducts, Dictionary<string, Person> persons)
    {
        var entries = all.Where(entry => entry.Trial == opened.Leaf).ToList();
        var (charges, answers, decisions) = (Of<AccusedCharged>(entries), Of<ChargeAnswered>(entries), Of<TrialDecided>(entries));
        var testimony = Of<TestimonyBrought>(entries).SelectMany(brought => brought.Said.Conduct.Select(reference => (reference, brought.Said.Charge)))
            .Where(brought => conducts.ContainsKey(brought.reference)).GroupBy(brought => brought.reference, brought => brought.Charge)
            .Select(brought => new Testimony(conducts[brought.Key], [.. brought.OfType<string>().Distinct().Order(StringComparer.Ordinal)])).OrderBy(brought => brought.Conduct.Number).ToList();
        var accused = charges.Where(charge => persons.ContainsKey(charge.Said.Mention)).GroupBy(charge => persons[charge.Said.Mention]).ToList();
        var spells = RegisterQueries.Spells(inquiry, [.. accused.Select(person => person.Key)]).ToLookup(spell => spell.Person, StringComparer.Ordinal);
        return new Trial(
            number, opened.Leaf, JsonSerializer.Deserialize(opened.Body, TrialOpened.Json)!,
            [.. accused.Select(person => new Accused(person.Key.Handle, person.Key.Name, [.. person], [.. answers.Where(answer => IsOf(answer.Said.Mention, person.Key, persons))],
                [.. decisions.Where(decision => decision.Said.Mention is { } mention && IsOf(mention, person.Key, persons))], Before(person.Key, [.. spells[person.Key.Handle]], person.First().Said.Mention)))],
            testimony, [.. decisions.Where(decision => decision.Said.Mention is null)], GraphOf(testimony, persons));
    }

    /// <summary>What held of the mentions that members joined to the one that was charged.</summary>
    private static Register.Spell[] Before(Person person, Register.Spell[] spells, string mention)
    {
        var group = person.Groups.Index().First(group => group.Item.Any(other => other.Reference == mention)).Index;
        return [.. spells.Where(spell => spell.Group == group && !spell.HangsOnMachineJoin)];
    }

    private static bool IsOf(string mention, Person person, Dictionary<string, Person> persons) => persons.GetValueOrDefault(mention) == person;

    private static AccusationGraph GraphOf(IReadOnlyList<Testimony> testimony, Dictionary<string, Person> persons)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return AccusationGraph.Of([.. testimony.SelectMany(brought => AccusationsIn(brought.Conduct))], names);

        IEnumerable<Accusation> AccusationsIn(Conduct conduct)
        {
            var speaker = With(conduct, ConductWords.Speaker).DefaultIfEmpty(conduct.Source ?? $"E{conduct.Exhibit}").First();
            return conduct.Said.Modality == "denied" ? [] : With(conduct, ConductWords.Against).Select(accused => new Accusation(speaker, accused, conduct.Said.Speech?.Said, conduct.Handle)).ToList();
        }

        IEnumerable<string> With(Conduct conduct, string part)
        {
            foreach (var (place, named) in conduct.Said.Persons.Index().Where(named => named.Item.Parts.Contains(part)))
            {
                var person = persons.GetValueOrDefault(Mention.ReferenceOf(conduct.Leaf, 0, place));
                names[person?.Handle ?? named.Name] = person?.Name ?? named.Name;
                yield return person?.Handle ?? named.Name;
            }
        }
    }

    private static List<TrialEntry<T>> Of<T>(IReadOnlyList<Entered> entries) where T : IEntryBody<T> => [.. entries.Index().Where(entry => entry.Item.Kind == T.Kind && !entry.Item.IsWithdrawn)
        .Select(entry => new TrialEntry<T>(HandleOf(entry.Item, entries), entry.Item.Leaf, JsonSerializer.Deserialize(entry.Item.Body, T.Json)!))];

    /// <summary>A file counts its own entries, those that were taken back too, so that no handle moves.</summary>
    private static string HandleOf(Entered entry, IReadOnlyList<Entered> among)
    {
        var file = entry.File;
        var place = among.Where(other => other.Trial == entry.Trial).TakeWhile(other => other.Leaf != entry.Leaf).Count();
        return place == 0 ? $"T{file}" : string.Create(CultureInfo.InvariantCulture, $"T{file}.{place}");
    }

    private static List<Entered> Entries(Inquiry inquiry)
    {
        var entries = inquiry.Views.Connection.Query<Entered>(TrialView.TrialView.Statements["trial-entries"]).ToList();
        var files = entries.Where(entry => entry.Kind == TrialOpened.Kind).Index().ToDictionary(trial => trial.Item.Leaf, trial => trial.Index + 1, StringComparer.Ordinal);
        return [.. entries.Select(entry => entry with { File = files.GetValueOrDefault(entry.Trial) })];
    }

    /// <summary>An entry of a trial file, or a note.</summary>
    private sealed record Entered
    {
        public string Leaf { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Trial { get; init; } = "";

        public string Body { get; init; } = "";

        public bool IsWithdrawn { get; init; }

        /// <summary>Number of the file.</summary>
        public int File { get; init; }
    }
}
