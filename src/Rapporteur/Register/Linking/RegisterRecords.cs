using System.Globalization;
using Rapporteur.Linkage.Records;
using Rapporteur.Lists;
using Rapporteur.Names.Written;
using Rapporteur.Storage;

namespace Rapporteur.Register.Linking;

/// <summary>The mentions of the register as records of a linkage: the rows of lists, and each person of claims once.</summary>
internal sealed class RegisterRecords
{
    private readonly Dictionary<string, int> entries = new(StringComparer.Ordinal);
    private readonly List<(int Entry, int Number, int Place)> mentions = [];
    private readonly RecordColumns columns = new();

    /// <summary>Leaf hashes of the entries that the mentions are of, in the order in which they were met.</summary>
    public IEnumerable<string> Entries => entries.Keys;

    /// <summary>The records; null where there are none to compare.</summary>
    public RecordTable? Table { get; private set; }

    /// <summary>The records of an inquiry.</summary>
    public static RegisterRecords Of(Inquiry inquiry)
    {
        var records = new RegisterRecords();
        foreach (var person in RegisterQueries.Persons(inquiry))
        {
            var (leaf, number, place) = MentionQueries.Split(person.Mentions[0].Reference);
            records.Add(leaf, number, place, "", person.Name, []);
        }
        foreach (var mention in MentionQueries.Find(inquiry, new MentionFilter { InOrder = true, OnlyRows = true }))
        {
            records.Add(mention.Leaf, mention.Number, mention.Place, string.Create(CultureInfo.InvariantCulture, $"L{mention.List}"), mention.Name,
            [
                ("sex", mention.Sex), ("born", mention.Born), ("birthplace", mention.More.GetValueOrDefault(PersonKinds.BornPlace)), ("nationality", mention.More.GetValueOrDefault(PersonKinds.Nationality)),
                ("occupation", mention.Role), ("date", mention.Edtf), ("place", mention.PlaceName), ("died", mention.Died),
            ]);
        }
        records.Table = records.mentions.Count < 2 ? null : records.columns.ToTable(records.mentions.Count);
        return records;
    }

    /// <summary>Of a record the place of its entry, its row or ordinal, and its place in that.</summary>
    public int[] Numbers(int record) => [mentions[record].Entry, mentions[record].Number, mentions[record].Place];

    /// <summary>Records that members hold to be of different persons.</summary>
    public IReadOnlySet<(int A, int B)> Different(Inquiry inquiry)
    {
        var held = HeldPairs.Of(RegisterQueries.AllDecisions(inquiry), RegisterQueries.Rule(inquiry)).Where(pair => pair.Relation == Relations.Different).ToList();
        var different = new HashSet<(int A, int B)>();
        if (held.Count == 0)
            return different;
        var asked = held.SelectMany(pair => new[] { pair.A, pair.B }).Select(MentionQueries.Split).ToHashSet();
        var leaves = Entries.ToList();
        var places = mentions.Index().Select(item => (Key: (leaves[item.Item.Entry], item.Item.Number, item.Item.Place), item.Index)).Where(item => asked.Contains(item.Key)).ToDictionary(item => item.Key, item => item.Index);
        foreach (var pair in held)
        {
            if (places.TryGetValue(MentionQueries.Split(pair.A), out var a) && places.TryGetValue(MentionQueries.Split(pair.B), out var b))
                different.Add((Math.Min(a, b), Math.Max(a, b)));
        }
        return different;
    }

    private void Add(string leaf, int number, int place, string list, string name, ReadOnlySpan<(string Column, string? Value)> values)
    {
        if (!entries.TryGetValue(leaf, out var entry))
            entries.Add(leaf, entry = entries.Count);
        var written = WrittenName.Parse(name);
        if (written.Flags.HasFlag(NameFlags.Unknown))
            return;
        mentions.Add((entry, number, place));
        columns.Next();
        columns.Put("list", list);
        columns.Put("surname", written.Surname ?? name);
        columns.Put("given name", string.Join(' ', written.Given.Select(part => part.Text)));
        columns.Put("patronymic", written.Patronymic);
        foreach (var (column, value) in values)
            columns.Put(column, value);
    }
}
