using Rapporteur.Names;
using Rapporteur.Names.Comparing;

namespace Rapporteur.Register;

/// <summary>Two mentions that the machine takes to be of one person.</summary>
/// <param name="A">Place in the list of mentions.</param>
/// <param name="B">Place of the other.</param>
/// <param name="Bits">The weight of the evidence: log2 of a likelihood ratio.</param>
internal readonly record struct MachineJoin(int A, int B, double Bits);

/// <summary>
/// What the machine takes for one person by the name and what stands beside it. Among names that share the key of a surname the fullest found persons; a
/// vaguer one joins where exactly one fits, and stands alone, mention by mention, where several do. A name that many bear (an Ivanov
/// without a given name) does not even join itself, unless what stands beside it tells more.
/// </summary>
internal static class MachineJoins
{
    /// <summary>A person that fits less well by no more than this leaves open which of the two is meant.</summary>
    private const double Margin = 3;

    /// <summary>More names than this of one key are not compared pair by pair: such a key proves nothing, and only like names join.</summary>
    private const int MostCompared = 1_000;

    /// <summary>The joins: a chain through each person.</summary>
    /// <param name="mentions">The mentions, in the order of the ledger.</param>
    /// <param name="threshold">From how many bits on.</param>
    public static IEnumerable<MachineJoin> Of(IReadOnlyList<Mention> mentions, double threshold)
    {
        foreach (var block in Blocks(NameForm.Of(mentions, threshold)))
        {
            foreach (var person in block.Count > MostCompared ? LikeNames(block, threshold) : Persons(block, threshold))
            {
                foreach (var join in person.Joins())
                    yield return join;
            }
        }
    }

    /// <summary>Pairs that were left open: a mention that fits several persons, with the first mention of each.</summary>
    /// <param name="mentions">The mentions, in the order of the ledger.</param>
    /// <param name="threshold">From how many bits on.</param>
    public static IEnumerable<(int A, int B)> LeftOpen(IReadOnlyList<Mention> mentions, double threshold)
    {
        var open = new List<(NamedPerson Person, NamedPerson Alike)>();
        foreach (var block in Blocks(NameForm.Of(mentions, threshold)).Where(block => block.Count <= MostCompared))
            Persons(block, threshold, open);
        return open.SelectMany(pair => pair.Alike.Places, (pair, place) => (pair.Person.Places.First(), place));
    }

    /// <summary>Names that hang together by keys: a name with an alias brings two keys together.</summary>
    private static IEnumerable<List<NameForm>> Blocks(IReadOnlyList<NameForm> forms)
    {
        var joined = new JoinedMentions(forms.Count, []);
        foreach (var key in forms.Index().SelectMany(form => form.Item.Keys.Select(key => (key, form.Index))).GroupBy(item => item.key, item => item.Index, StringComparer.Ordinal))
        {
            var first = key.First();
            foreach (var other in key)
                joined.Join(first, other);
        }
        return forms.Index().GroupBy(form => joined.Find(form.Index), form => form.Item).Select(block => block.OrderBy(form => form.Name, StringComparer.Ordinal).ToList());
    }

    private static IEnumerable<NamedPerson> LikeNames(List<NameForm> block, double threshold) =>
        block.Where(form => form.OwnBits >= threshold).GroupBy(form => FoldedKey.Of(form.Name), StringComparer.Ordinal).Select(like => new NamedPerson([.. like]));

    private static List<NamedPerson> Persons(List<NameForm> block, double threshold, List<(NamedPerson Person, NamedPerson Alike)>? open = null)
    {
        var persons = new List<NamedPerson>();
        foreach (var level in block.GroupBy(form => form.Fullness).OrderByDescending(level => level.Key))
        {
            // Names that tell as much as each other are weighed against the persons there before, so that their order does not matter.
            var before = persons.Count;
            foreach (var alike in Alike([.. level], threshold))
            {
                var fitting = persons.Take(before).Select(person => (Person: person, Bits: person.BitsWith(alike))).ToList();
                var best = fitting.Count == 0 ? double.MinValue : fitting.Max(person => person.Bits);
                if (best < threshold - Margin)
                    persons.Add(alike);
                else if (best >= threshold && fitting.Count(person => person.Bits > best - Margin) == 1)
                    fitting.First(person => person.Bits == best).Person.Take(alike);
                else
                    // Whose it is cannot be told, not even whether two mentions of it are of one.
                    open?.AddRange(fitting.Where(person => person.Bits > best - Margin).Select(person => (person.Person, alike)));
            }
        }
        return persons;
    }

    /// <summary>Names of one level that are of one person, each with every other.</summary>
    private static IEnumerable<NamedPerson> Alike(List<NameForm> level, double threshold)
    {
        var joined = new JoinedMentions(level.Count, []);
        for (var i = 0; i < level.Count; i++)
        {
            for (var j = i + 1; j < level.Count; j++)
            {
                if (level[i].BitsWith(level[j]) >= threshold)
                    joined.Join(i, j);
            }
        }
        foreach (var group in level.Index().GroupBy(form => joined.Find(form.Index), form => form.Item))
        {
            var alike = group.ToList();
            if (alike.TrueForAll(form => alike.TrueForAll(other => form == other || form.BitsWith(other) >= threshold - Margin)))
                yield return new NamedPerson(alike);
            else
                foreach (var form in alike)
                    yield return new NamedPerson([form]);
        }
    }

    /// <summary>Names that are taken to be of one person.</summary>
    private sealed class NamedPerson(List<NameForm> forms)
    {
        /// <summary>The best weight of a name of either side with one of the other; least of all where a name contradicts another.</summary>
        public double BitsWith(NamedPerson other)
        {
            var most = double.MinValue;
            foreach (var form in forms)
            {
                foreach (var name in other.Forms)
                {
                    var weight = form.BitsWith(name);
                    if (weight <= 0)
                        return double.MinValue;
                    most = Math.Max(most, weight);
                }
            }
            return most;
        }

        public void Take(NamedPerson other) => forms.AddRange(other.Forms);

        /// <summary>A chain through the mentions; each link weighs as much as the names at its ends, at best as another name beside them.</summary>
        public IEnumerable<MachineJoin> Joins()
        {
            foreach (var form in forms)
            {
                for (var i = 1; i < form.Places.Count; i++)
                    yield return new MachineJoin(form.Places[i - 1], form.Places[i], form.OwnBits);
            }
            for (var i = 1; i < forms.Count; i++)
                yield return new MachineJoin(forms[0].Places[0], forms[i].Places[0], forms.Take(i).Max(other => other.BitsWith(forms[i])));
        }

        /// <summary>The places of its mentions.</summary>
        public IEnumerable<int> Places => forms.SelectMany(form => form.Places);

        private List<NameForm> Forms => forms;
    }
}
