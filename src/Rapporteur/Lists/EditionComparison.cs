using Rapporteur.Names;

namespace Rapporteur.Lists;

/// <summary>A row of which the later edition says something else.</summary>
/// <param name="Before">As the earlier edition has it.</param>
/// <param name="After">As the later has it.</param>
/// <param name="Kinds">What differs, of <see cref="PersonKinds"/>.</param>
public sealed record ChangedRow(ListedPerson Before, ListedPerson After, IReadOnlyList<string> Kinds);

/// <summary>
/// Two editions of a list, held against each other: a pure function, whatever the order of their rows. Rows are the same by the number that the
/// list itself gives them, where it gives each one; else by name and birth, then by a name that stands once in what is left of both.
/// </summary>
/// <param name="Same">How many rows say the same.</param>
/// <param name="Changed">Rows that say something else.</param>
/// <param name="Added">Persons that only the later edition has.</param>
/// <param name="Gone">Persons that only the earlier edition has.</param>
public sealed record EditionComparison(int Same, IReadOnlyList<ChangedRow> Changed, IReadOnlyList<ListedPerson> Added, IReadOnlyList<ListedPerson> Gone)
{
    /// <summary>Compares two editions.</summary>
    /// <param name="before">The persons of the earlier one.</param>
    /// <param name="after">The persons of the later one.</param>
    public static EditionComparison Of(IEnumerable<ListedPerson> before, IEnumerable<ListedPerson> after)
    {
        var (gone, added) = (before.ToList(), after.ToList());
        var pairs = new List<(ListedPerson Before, ListedPerson After)>();
        if (AreNumbered(gone) && AreNumbered(added))
            Match(ref gone, ref added, pairs, person => $"{person.More!.GetValueOrDefault(PersonKinds.Reference)}/{person.Place}", onlyOnce: true, AreAlike);
        Match(ref gone, ref added, pairs, person => $"{FoldedKey.Of(person.Name)}|{person.Born?.Edtf}", onlyOnce: false);
        Match(ref gone, ref added, pairs, person => FoldedKey.Of(person.Name), onlyOnce: true);
        var changed = pairs.Select(pair => new ChangedRow(pair.Before, pair.After, Differing(pair.Before, pair.After))).Where(row => row.Kinds.Count > 0).OrderBy(row => row.After.Row).ThenBy(row => row.After.Place).ToList();
        return new EditionComparison(pairs.Count - changed.Count, changed, added, gone);
    }

    /// <summary>Whether every row has a number of its own.</summary>
    private static bool AreNumbered(List<ListedPerson> persons)
    {
        var numbers = new HashSet<(string, int)>();
        return persons.TrueForAll(person => person.More?.GetValueOrDefault(PersonKinds.Reference) is { } number && numbers.Add((number, person.Place)));
    }

    /// <summary>Whether two names share a word, in any spelling: numbers that were given anew bring strangers together.</summary>
    private static bool AreAlike(ListedPerson a, ListedPerson b) => FoldedKey.Of(a.Name).Split(' ').Intersect(FoldedKey.Of(b.Name).Split(' '), StringComparer.Ordinal).Any();

    /// <summary>Pairs persons of one key; of several with it the first with the first, unless only single ones may be paired.</summary>
    private static void Match(ref List<ListedPerson> gone, ref List<ListedPerson> added, List<(ListedPerson Before, ListedPerson After)> pairs, Func<ListedPerson, string> keyOf, bool onlyOnce,
        Func<ListedPerson, ListedPerson, bool>? fits = null)
    {
        var waiting = new Dictionary<string, Queue<ListedPerson>>(StringComparer.Ordinal);
        foreach (var person in gone)
        {
            if (!waiting.TryGetValue(keyOf(person), out var alike))
                waiting[keyOf(person)] = alike = new Queue<ListedPerson>();
            alike.Enqueue(person);
        }
        var times = onlyOnce ? added.CountBy(keyOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal) : null;
        var (paired, left) = (new HashSet<ListedPerson>(ReferenceEqualityComparer.Instance), new List<ListedPerson>());
        foreach (var person in added)
        {
            var key = keyOf(person);
            if (waiting.TryGetValue(key, out var alike) && alike.Count > 0 && (times is null || alike.Count == 1 && times[key] == 1) && fits?.Invoke(alike.Peek(), person) != false)
            {
                paired.Add(alike.Peek());
                pairs.Add((alike.Dequeue(), person));
            }
            else
            {
                left.Add(person);
            }
        }
        gone = [.. gone.Where(person => !paired.Contains(person))];
        added = left;
    }

    private static List<string> Differing(ListedPerson a, ListedPerson b)
    {
        (string Kind, string? Before, string? After)[] values =
        [
            (PersonKinds.Name, a.Name, b.Name), (PersonKinds.Alias, a.Alias, b.Alias), (PersonKinds.Sex, a.Sex, b.Sex), (PersonKinds.Born, a.Born?.Edtf, b.Born?.Edtf),
            (PersonKinds.Died, a.Died?.Edtf, b.Died?.Edtf), (PersonKinds.Act, a.Act, b.Act), (PersonKinds.When, a.When?.Edtf, b.When?.Edtf), (PersonKinds.Where, a.Where, b.Where),
            (PersonKinds.Role, a.Role, b.Role),
        ];
        var more = PersonKinds.All.Where(kind => kind != PersonKinds.Reference && a.More?.GetValueOrDefault(kind) != b.More?.GetValueOrDefault(kind));
        return [.. values.Where(value => value.Before != value.After).Select(value => value.Kind), .. more];
    }
}
