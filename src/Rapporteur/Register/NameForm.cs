using Rapporteur.Names;
using Rapporteur.Names.Comparing;
using Rapporteur.Names.Written;

namespace Rapporteur.Register;

/// <summary>A written name, taken apart and made ready to be compared, and the mentions that it stands in.</summary>
internal sealed class NameForm
{
    /// <summary>Fewer bearers than this may be one family; of fewer persons than that no share is taken.</summary>
    private const int FewestBearers = 3, FewestPersons = 500;

    /// <summary>What was done to one person lies within so many days: a lifetime from the first act to a rehabilitation.</summary>
    private const int Lifetime = 70 * 365;

    private const double LittleBits = 1;

    private readonly PreparedName prepared;
    private readonly (int? First, int? Last) days;
    private readonly Beside beside;

    private NameForm(string name, PreparedName prepared, IReadOnlyList<int> places, (int? First, int? Last) days, Beside beside)
    {
        (Name, this.prepared, Places, this.days, this.beside) = (name, prepared, places, days, beside);
        Fullness = FullnessOf(prepared.Written);
        Keys = prepared.Written.Flags.HasFlag(NameFlags.Unknown) || prepared.Written.IsGivenNameAlone ? []
            : [.. SurnamesOf(prepared.Written).SelectMany(KeysOf).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public string Name { get; }

    /// <summary>Places in the list of mentions, in order.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>How much it tells: given names in full before initials, two before one.</summary>
    public int Fullness { get; }

    /// <summary>Folded keys of the surname, and of those of the other names that the writer gives; none where there is no surname.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>
    /// The names of mentions, each once where it proves enough that its mentions are of one person; else as many times as it is
    /// mentioned, since each may be of another.
    /// </summary>
    /// <param name="mentions">The mentions, in the order of the ledger.</param>
    /// <param name="threshold">From how many bits on it proves enough.</param>
    public static IReadOnlyList<NameForm> Of(IReadOnlyList<Mention> mentions, double threshold)
    {
        var names = mentions.Index().GroupBy(item => item.Item.Name, item => item.Index, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal).ToList();
        var frequencies = Frequencies([.. names.Select(name => WrittenName.Parse(name.Key))]);
        var beside = new Beside(mentions);
        return [.. names.Select(name => (Prepared: PreparedName.Of(name.Key, frequencies), Places: name))
            .SelectMany(name => Lifetimes([.. name.Places], mentions).Select(life => new NameForm(name.Places.Key, name.Prepared, life.Places, life.Days, beside)))
            .Where(form => form.Keys.Count > 0).SelectMany(form => form.OwnBits >= threshold ? [form] : form.Parted(mentions))];
    }

    private IEnumerable<NameForm> Parted(IReadOnlyList<Mention> mentions) =>
        Places.Select(place => new NameForm(Name, prepared, [place], (DayOf(mentions[place]), DayOf(mentions[place])), beside));

    /// <summary>What the name proves of two of its own mentions.</summary>
    public double OwnBits => NameComparison.Compare(prepared, prepared).Bits;

    /// <summary>The folded key of the surname, or of the whole where there is none.</summary>
    public static string SurnameKeyOf(string name) => FoldedKey.Of(WrittenName.Parse(name).Surname ?? name);

    /// <summary>How much a name tells beside the surname.</summary>
    public static int FullnessOf(string name) => FullnessOf(WrittenName.Parse(name));

    /// <summary>
    /// The evidence that both are of one person, in bits: of the names and, where given names do not contradict, of what stands beside
    /// them. None where one claim names both, where acts lie further apart than a lifetime, or where given names of one alphabet are a
    /// letter apart (Emin and Emil may be brothers); next to none for a surname alone in a man's and a woman's form.
    /// </summary>
    public double BitsWith(NameForm other)
    {
        if (days.First - other.days.Last > Lifetime || other.days.First - days.Last > Lifetime || !ReferenceEquals(this, other) && beside.AreNamedTogether(Places, other.Places))
            return 0;
        var weight = NameComparison.Compare(prepared, other.prepared);
        if (weight.Bits <= 0)
            return weight.Bits;
        var given = weight.Parts.Where(part => part.Aspect is NameAspect.Given or NameAspect.Second).ToList();
        if (given.Exists(part => part.Agreement == NameAgreement.Near) && IsLatin(Name) == IsLatin(other.Name) && !IsCaseOf(other))
            return 0;
        if (given.Exists(part => part.Agreement is NameAgreement.InitialContradicts or NameAgreement.OftenConfused or NameAgreement.Different))
            return weight.Bits;
        return given.TrueForAll(part => part.Bits <= 0) && weight.Parts.Any(part => part is { Aspect: NameAspect.Sex, Bits: < 0 }) ? Math.Min(weight.Bits, LittleBits)
            : weight.Bits + beside.Bits(Places, other.Places);
    }

    /// <summary>Whether the given names differ by an ending only: "Руслана Кутаева" may be of Руслан Кутаев.</summary>
    private bool IsCaseOf(NameForm other) => GivenStem == other.GivenStem;

    private string? GivenStem => prepared.Written.Given.FirstOrDefault().Text is { } given ? FoldedKey.Of(given).TrimEnd('a') : null;

    private static bool IsLatin(string name) => name.Any(char.IsAsciiLetter);

    /// <summary>The mentions of one name, parted where their days lie further apart than a lifetime; those without a day by themselves then.</summary>
    private static IEnumerable<(IReadOnlyList<int> Places, (int? First, int? Last) Days)> Lifetimes(List<int> places, IReadOnlyList<Mention> mentions)
    {
        var dated = places.Where(place => DayOf(mentions[place]) is not null).OrderBy(place => DayOf(mentions[place])).ToList();
        var starts = Enumerable.Range(1, Math.Max(0, dated.Count - 1)).Where(i => DayOf(mentions[dated[i]]) - DayOf(mentions[dated[i - 1]]) > Lifetime).ToList();
        if (starts.Count == 0)
            return [(places, dated.Count == 0 ? default : (DayOf(mentions[dated[0]]), DayOf(mentions[dated[^1]])))];
        var lives = starts.Prepend(0).Zip(starts.Append(dated.Count), (from, to) => dated[from..to])
            .Select(life => ((IReadOnlyList<int>)[.. life.Order()], (DayOf(mentions[life[0]]), DayOf(mentions[life[^1]]))));
        var undated = places.Except(dated).ToList();
        return undated.Count == 0 ? lives : lives.Append((undated, default));
    }

    private static int? DayOf(Mention mention) => mention.FirstDay ?? mention.LastDay ?? mention.KnownDay;

    /// <summary>
    /// A surname that several persons of the inquiry bear, by their given names, proves less here than elsewhere: what is common among
    /// the named counts for more than what is common in general.
    /// </summary>
    private static NameFrequencies Frequencies(IReadOnlyList<WrittenName> names)
    {
        var bearers = names.Where(name => name.Surname is not null).Select(name => (Surname: name.Surname!, Key: FoldedKey.Of(name.Surname!), Given: name.Given.FirstOrDefault(part => part.Kind == NamePartKind.Given).Text))
            .GroupBy(name => name.Key, StringComparer.Ordinal)
            .Select(surname => (surname.First().Surname, Count: Math.Max(1, surname.Where(name => name.Given is not null).Select(name => FoldedKey.Of(name.Given!)).Distinct(StringComparer.Ordinal).Count()))).ToList();
        double persons = Math.Max(FewestPersons, bearers.Sum(surname => surname.Count));
        return NameFrequencies.Of(bearers.Where(surname => surname.Count >= FewestBearers)
            .Select(surname => new KeyValuePair<string, double>(surname.Surname, Math.Max(surname.Count / persons, Math.Pow(2, -NameFrequencies.Default.Bits(surname.Surname))))));
    }

    /// <summary>The surname as it is written, and without case endings: "Г. Е. Зиновьева" may be of him.</summary>
    private static IEnumerable<string> KeysOf(string surname) => [FoldedKey.Of(surname), Search.Surname.KeyOf(surname)];

    private static int FullnessOf(WrittenName name)
    {
        var told = name.Parts.Where(part => part.Kind is NamePartKind.Given or NamePartKind.Initial or NamePartKind.Patronymic).Take(2)
            .Select(part => part.Kind == NamePartKind.Initial ? 1 : 2).ToList();
        return told.ElementAtOrDefault(0) * 3 + told.ElementAtOrDefault(1);
    }

    private static IEnumerable<string> SurnamesOf(WrittenName name) =>
        name.Aliases.Select(alias => WrittenName.Parse(alias).Surname).Prepend(name.Surname).OfType<string>();
}
