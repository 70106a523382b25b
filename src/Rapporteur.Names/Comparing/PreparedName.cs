using Rapporteur.Names.Sounds;
using Rapporteur.Names.Written;

namespace Rapporteur.Names.Comparing;

/// <summary>
/// A written name made ready for <see cref="NameComparison.Compare"/>: read as sounds, its given names looked up, its surname weighed. It is
/// made once and compared often; immutable, safe for use by many threads.
/// </summary>
public sealed class PreparedName
{
    private const int ShortestWhole = 6;

    private PreparedName(WrittenName written, string surname, IReadOnlyList<NamePart> given, NameFrequencies frequencies)
    {
        Written = written;
        var elements = given.Select(PreparedElement.Of).ToArray();
        Given = elements;
        surname = ArabicNames.WithoutArticle(surname);
        var nominative = SurnameForms.Masculine(surname);
        Surname = SoundReader.Read(Solid(nominative));
        Unread = SoundReader.Unread(surname);
        IsCyrillic = surname.Any(c => c is >= 'Ѐ' and <= 'ӿ');
        Components = surname.Contains('-') ? surname.Split('-').Where(word => word.Length > 3).Select(SoundReader.Read).ToArray() : [];
        Bits = surname.Length == 0 ? 0 : frequencies.Bits(surname);
        SurnameSex = SurnameForms.SexOf(surname);
        var hasFullGiven = elements.Any(element => element is { IsInitial: false, IsCutShort: false });
        Nominatives = hasFullGiven ? [] : SurnameForms.Nominatives(surname).Select(word => SoundReader.Read(Solid(SurnameForms.Masculine(word)))).Take(4).ToArray();
        HasFullGiven = hasFullGiven;
        Sex = written.Sex;
    }

    /// <summary>The name as it was parsed.</summary>
    public WrittenName Written { get; }

    internal Sound[] Surname { get; }

    /// <summary>The letters of the surname that are not read as sounds.</summary>
    internal string Unread { get; }

    /// <summary>The parts of a double surname.</summary>
    internal Sound[][] Components { get; }

    /// <summary>What the surname may be if it stands in an oblique case.</summary>
    internal Sound[][] Nominatives { get; }

    internal double Bits { get; }

    internal bool IsCyrillic { get; }

    internal bool HasFullGiven { get; }

    internal NameSex Sex { get; }

    internal NameSex SurnameSex { get; }

    /// <summary>Given names, initials, patronymic, in their order.</summary>
    internal PreparedElement[] Given { get; }

    /// <summary>Surname and given names exchanged, where the order was guessed; else null.</summary>
    internal PreparedName? Swapped { get; private init; }

    /// <summary>The same person under the other names that the writer gives.</summary>
    internal PreparedName[] Aliases { get; private init; } = [];

    /// <summary>All words as one, and how many they were; empty for short names.</summary>
    internal Sound[] Whole { get; private init; } = [];

    /// <summary>Each word, where none is an initial and there are two at least.</summary>
    internal Sound[][] Words { get; private init; } = [];

    internal int WordCount { get; private init; }

    /// <summary>Whether it is a surname and nothing else.</summary>
    internal bool IsBare => Given.Length == 0;

    /// <summary>Parses a name and makes it ready.</summary>
    /// <param name="name">One person's name as written.</param>
    /// <param name="frequencies">How common surnames are; the library's own table when null.</param>
    public static PreparedName Of(string name, NameFrequencies? frequencies = null) => Of(WrittenName.Parse(name), frequencies);

    /// <summary>Makes a parsed name ready.</summary>
    /// <param name="name">The name.</param>
    /// <param name="frequencies">How common surnames are; the library's own table when null.</param>
    public static PreparedName Of(WrittenName name, NameFrequencies? frequencies = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var counted = frequencies ?? NameFrequencies.Default;
        var given = GivenOf(name);
        var words = name.Parts.Where(part => part.Kind is NamePartKind.Surname or NamePartKind.Given or NamePartKind.Patronymic or NamePartKind.Initial).Select(part => part.Text).ToArray();
        var isInFull = name.Parts.All(part => part.Kind != NamePartKind.Initial) && words.Length > 0;
        var whole = isInFull ? SoundReader.Read(Solid(string.Concat(words))) : [];
        return new PreparedName(name, name.Surname ?? "", given, counted)
        {
            Swapped = name.Flags.HasFlag(NameFlags.OrderGuessed) && given.Count == 1
                ? new PreparedName(name, given[0].Text, [new NamePart(NamePartKind.Given, name.Surname ?? "", 0)], counted) : null,
            Aliases = name.Aliases.Select(alias => AliasOf(name, alias, given, counted)).ToArray(),
            Whole = whole.Length < ShortestWhole ? [] : whole,
            WordCount = words.Length,
            Words = isInFull && words.Length > 1 ? words.Select(word => SoundReader.Read(Solid(word))).ToArray() : [],
        };
    }

    // An alias in one word is a surname of the same person, with the given names before it; one of more words is a name of its own.
    private static PreparedName AliasOf(WrittenName name, string alias, IReadOnlyList<NamePart> given, NameFrequencies counted)
    {
        var parsed = WrittenName.Parse(alias);
        return parsed.Given.IsEmpty ? new PreparedName(name, parsed.Surname ?? "", given, counted) : new PreparedName(parsed, parsed.Surname ?? "", GivenOf(parsed), counted);
    }

    /// <summary>
    /// Given names once each, those with a hyphen apart, the patronymic behind the first; a "servant of" with the name that follows it.
    /// </summary>
    private static List<NamePart> GivenOf(WrittenName name)
    {
        var given = new List<NamePart>();
        foreach (var part in name.Parts.Where(part => part.Kind is NamePartKind.Given or NamePartKind.Initial or NamePartKind.Patronymic))
        {
            var words = part.Kind == NamePartKind.Given ? ArabicNames.WithoutArticle(part.Text).Split('-', StringSplitOptions.RemoveEmptyEntries) : [part.Text];
            foreach (var word in words.Where(word => words.Length == 1 || !ArabicNames.IsArticle(word)))
                AddGiven(given, part with { Text = part.Kind == NamePartKind.Given ? ArabicNames.InOneWord(word) : word });
        }
        return given;
    }

    private static void AddGiven(List<NamePart> given, NamePart part)
    {
        if (part.Kind == NamePartKind.Given && given.Count > 0 && given[^1].Kind == NamePartKind.Given && ArabicNames.IsServant(given[^1].Text))
            given[^1] = given[^1] with { Text = ArabicNames.ServantOf(part.Text) };
        else if (given.TrueForAll(known => known.Kind == NamePartKind.Initial || !known.Text.Equals(part.Text, StringComparison.OrdinalIgnoreCase)))
            given.Add(part);
    }

    private static string Solid(string name) => string.Concat(name.Where(c => c is not ('-' or ' ' or '\'' or '’' or 'ʼ' or '‘' or 'ʻ')));
}
