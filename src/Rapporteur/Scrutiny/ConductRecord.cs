using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny;

/// <summary>
/// Coded conduct as scrutiny sees it, with what held of the persons whom it names. What held of a mention that only the machine joined is
/// another's who may be the same, so that it makes nothing certain.
/// </summary>
internal sealed class ConductRecord
{
    private readonly IReadOnlyList<Conduct> conducts;
    private readonly InquiryPlaces places;
    private readonly Dictionary<string, (Person Person, int Group)> byMention = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonOnRecord> persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExhibitOnRecord> exhibits = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> charges;

    /// <param name="conducts">The conduct.</param>
    /// <param name="register">The persons whom it names.</param>
    /// <param name="spells">What held of them.</param>
    /// <param name="places">The places and bodies that it names.</param>
    /// <param name="charges">The charges of trials by the identity of the conduct brought forward under them.</param>
    public ConductRecord(IReadOnlyList<Conduct> conducts, IReadOnlyList<Person> register, IReadOnlyList<Register.Spell> spells, InquiryPlaces places, ILookup<string, string> charges)
    {
        (this.conducts, this.places, this.charges) = (conducts, places, charges);
        foreach (var person in register)
        {
            foreach (var (group, mentions) in person.Groups.Index())
            {
                foreach (var mention in mentions)
                    byMention[mention.Reference] = (person, group);
            }
        }
        var held = spells.ToLookup(spell => spell.Person, StringComparer.Ordinal);
        foreach (var person in register)
            AddPerson(person, [.. held[person.Handle]]);
    }

    public IEnumerable<PersonOnRecord> Persons => persons.Values;

    public IEnumerable<ExhibitOnRecord> Exhibits => exhibits.Values;

    public IEnumerable<Statement> Statements()
    {
        var byReference = conducts.ToDictionary(conduct => conduct.Reference, StringComparer.Ordinal);
        var gathered = conducts.Select(conduct => conduct.Said.SameAs).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Statement.WithWithdrawals([.. conducts.Select(conduct => StatementOf(conduct, byReference, gathered))]);
    }

    /// <summary>A person of whom members joined all mentions is one on record; else each of their groups is one, and all may be the same.</summary>
    private void AddPerson(Person person, Register.Spell[] spells)
    {
        persons[person.Handle] = OnRecord(person.Handle, person.Name, spells);
        if (!person.IsProvisional)
            return;
        foreach (var group in byMention.Values.Where(found => found.Person == person).Select(found => found.Group).Distinct().Order())
        {
            var id = IdOf(person, group);
            persons[id] = OnRecord(id, "", [.. spells.Where(spell => spell.Group == group)]) with { MayBe = [person.Handle] };
        }
    }

    private PersonOnRecord OnRecord(string id, string name, Register.Spell[] spells)
    {
        var recorded = spells.Where(spell => !spell.IsMachines).ToList();
        var death = recorded.Find(spell => spell.Kind == SpellKinds.Death);
        return new(id, name)
        {
            Spells = [.. spells.Where(spell => KindOf(spell.Kind) is not null && (spell.When.From ?? spell.When.To) is not null).Select(SpellOf)],
            Died = death is { When.From: { } day } ? TimeTold.Of(day) : null,
            Offices = [.. recorded.Where(spell => spell is { Kind: SpellKinds.Office, What: not null, When: { From: not null, To: not null } }).Select(spell => (spell.What!, TimeTold.Lasting(spell.When.From, spell.When.To)))],
        };
    }

    private Spell SpellOf(Register.Spell spell) => new(
        KindOf(spell.Kind)!, TimeTold.Lasting(spell.When.From, spell.When.To), places.PlaceOf(spell.Place, spell.PlaceName), spell.When.From is not null,
        spell.When.To is not null || spell.When.GoesOn, spell is { Coded: true, HangsOnMachineJoin: false, Modality: not ("hearsay" or "unverified" or "inferred") }, spell);

    /// <summary>The word of the table of spells for a kind of the register.</summary>
    private static string? KindOf(string kind) => kind switch
    {
        SpellKinds.Custody => "prison",
        SpellKinds.InternalExile or SpellKinds.Residence or SpellKinds.Stay or SpellKinds.Abroad or SpellKinds.Journey => kind,
        _ => null,
    };

    private static string IdOf(Person person, int group) => person.IsProvisional ? $"{person.Handle}/{group + 1}" : person.Handle;

    private Statement StatementOf(Conduct conduct, Dictionary<string, Conduct> byReference, HashSet<string> gathered)
    {
        var (said, speech) = (conduct.Said, conduct.Said.Speech);
        var named = said.Persons.Index().Select(person => (person.Item.Parts, person.Item.Office, Id: Who(conduct, person.Index))).ToList();
        string[] Having(params string[] parts) => [.. named.Where(person => person.Parts.Intersect(parts).Any()).Select(person => person.Id).Distinct()];
        return new Statement
        {
            Id = conduct.Handle,
            Exhibit = ExhibitOf(conduct),
            Passage = said.Passage.Exact,
            Act = said.Act,
            Persons = Having(ConductWords.Did, ConductWords.With),
            Where = places.SiteOf(said.Site, said.Where),
            When = said.When is { } when ? TimeTold.Of(UncertainDate.Parse(when.Edtf).With(when.Throughout == true ? Extent.Throughout : Extent.Within)) : null,
            How = said.How,
            Attribution = [.. said.Attribution ?? [], .. Having(ConductWords.Speaker), .. Having(ConductWords.HeardFrom)],
            Modality = said.Modality,
            InCustody = speech?.Liberty switch { ConductWords.InCustody => true, ConductWords.AtLiberty => false, _ => null },
            IsAccusers = speech?.ByAccuser == true,
            SaysOf = Having(ConductWords.Against),
            Involves = [.. (said.Involves ?? []).Concat(named.Select(person => person.Office).OfType<string>()).Select(InquiryPlaces.BodyOf)],
            Offices = [.. named.Where(person => person.Office is not null).Select(person => (person.Id, person.Office!))],
            Occurrence = said.SameAs is not null || gathered.Contains(conduct.Reference) ? RootOf(conduct, byReference) : null,
            Retracts = said.Retracts is { } earlier ? byReference.GetValueOrDefault(earlier)?.Handle : null,
            Charges = [.. charges[conduct.Reference].Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private string Who(Conduct conduct, int place) => byMention.TryGetValue(Mention.ReferenceOf(conduct.Leaf, 0, place), out var found) ? IdOf(found.Person, found.Group) : conduct.Said.Persons[place].Name;

    private static string RootOf(Conduct conduct, Dictionary<string, Conduct> byReference)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (conduct.Said.SameAs is { } earlier && seen.Add(earlier) && byReference.TryGetValue(earlier, out var next))
            conduct = next;
        return conduct.Handle;
    }

    /// <summary>The exhibit as of the day on which the statement was made.</summary>
    private string ExhibitOf(Conduct conduct)
    {
        var (day, source) = (conduct.Said.Speech?.Said, conduct.Source ?? $"E{conduct.Exhibit}");
        var id = day is null ? $"E{conduct.Exhibit}" : $"E{conduct.Exhibit} {day}";
        var known = day is not null ? TimeTold.Of(UncertainDate.Parse(day))
            : conduct.KnownDay is { } number ? TimeTold.Of(UncertainDate.OfDay(Archive.DayNumber.ToDay(number))) : null;
        exhibits.TryAdd(id, new ExhibitOnRecord(id, source, known));
        return id;
    }
}
