using System.Collections.Immutable;

namespace Rapporteur.Names.Written;

/// <summary>
/// Takes one written name apart: what is beside the name first (brackets, offices, titles, markers), then the order of what is left, by
/// the strongest sign there is: a comma, a patronymic, initials, capitals, known given names; else the surname is taken to be last.
/// </summary>
internal sealed class NameParser(string text)
{
    private const int LongestName = 1000;

    private static readonly string[] Companions =
    [
        "and wife", "& wife", "and family", "and son", "and sons", "and children", "et sa femme", "et femme", "et famille", "und frau", "mit frau",
        "und familie", "с женой", "и жена", "с семьёй", "с семьей", "и семья", "i żona", "z żoną", "з дружиною",
    ];

    private readonly List<NamePart> parts = [];
    private NameFlags flags;

    public WrittenName Parse()
    {
        var segments = NameText.Cut(WithoutTail().Replace('?', ' ').Replace('*', ' '));
        if (text.Contains('?'))
            flags |= NameFlags.Doubtful;
        var main = segments.Find(segment => !segment.IsAside);
        foreach (var aside in segments.Where(segment => segment.IsAside))
            AddAside(aside.Words);
        if (main is not null)
            ParseMain(main, segments.Where(segment => !segment.IsAside && segment != main).ToList());
        if (main is null && !parts.Exists(part => part.Kind is NamePartKind.Alias))
            flags |= NameFlags.Unknown;
        return new WrittenName(text, [.. parts.OrderBy(part => part.Start)], flags, SexOf());
    }

    /// <summary>What is longer than any name is no name: its tail is kept as it is.</summary>
    private string WithoutTail()
    {
        if (text.Length <= LongestName)
            return text;
        var end = text.LastIndexOf(' ', LongestName) is var space and > 0 ? space : LongestName;
        var tail = text[end..].TrimStart();
        if (tail.Length > 0)
            parts.Add(new NamePart(NamePartKind.Other, tail, text.Length - tail.Length));
        return text[..end];
    }

    private void ParseMain(NameSegment main, List<NameSegment> behind)
    {
        var words = WithoutCompanion(main.Words);
        words = WithoutBeside(words);
        if (words.Count > 0 && words.TrueForAll(word => NameWords.Is(word.Text, "unknown")))
        {
            flags |= NameFlags.Unknown;
            Add(NamePartKind.Unknown, words);
            words = [];
        }
        var given = new List<NameWord>();
        foreach (var segment in behind)
        {
            if (given.Count == 0 && IsGivenBehindComma(words, segment.Words))
                given.AddRange(WithoutCompanion(segment.Words));
            else
                AddBehind(segment.Words);
        }
        if (given.Count > 0)
            AddSurnameFirst(words, given);
        else
            new NameOrder(words, parts).Place(ref flags);
        if (words.Count > 0 && words.TrueForAll(word => word.Text.Length > 1 && IsUpper(word.Text)))
            flags |= NameFlags.InCapitals;
    }

    private void AddSurnameFirst(List<NameWord> surname, List<NameWord> given)
    {
        flags |= NameFlags.SurnameFirst;
        foreach (var word in surname)
            Add(IsParticle(word.Text) ? NamePartKind.Particle : NamePartKind.Surname, [word]);
        foreach (var word in given)
            Add(NameOrder.KindOfGiven(word.Text, isFirst: word == given[0]), [word]);
    }

    // "Piatakov, Georgy" is a name; "Piatakov, vice-commissar" is a name and an office; "Georgy Piatakov, Moscow" something else.
    private static bool IsGivenBehindComma(List<NameWord> surname, List<NameWord> words)
    {
        var first = words[0].Text;
        if (surname.Count == 0 || !char.IsUpper(first[0]) || NameWords.Kind(first) is "title" or "role" or "suffix" or "alias" or "born")
            return false;
        var isBare = surname.Count(word => !IsParticle(word.Text)) == 1 || surname.TrueForAll(word => IsUpper(word.Text) || IsParticle(word.Text));
        return isBare && words.Count <= 5 && words.TrueForAll(word => char.IsUpper(word.Text[0]) || IsParticle(word.Text) || NameOrder.IsInitial(word.Text));
    }

    private void AddAside(List<NameWord> words)
    {
        var (kind, rest) = Marked(words, NamePartKind.Alias);
        if (rest.Count == 0)
            return;
        if (rest.TrueForAll(word => char.IsDigit(word.Text[0])) || NameWords.Kind(rest[0].Text) is "role" or "title" || !char.IsUpper(rest[0].Text[0]))
            kind = NameWords.Kind(rest[0].Text) is "role" or "title" ? NamePartKind.Role : NamePartKind.Other;
        Add(kind, rest);
    }

    private void AddBehind(List<NameWord> words)
    {
        var (kind, rest) = Marked(words, NamePartKind.Other);
        if (rest.Count == 0)
            return;
        if (kind == NamePartKind.Other)
            kind = NameWords.Kind(rest[0].Text) == "suffix" ? NamePartKind.Suffix
                : NameWords.Kind(rest[0].Text) is "role" or "title" || char.IsLower(rest[0].Text[0]) ? NamePartKind.Role : NamePartKind.Other;
        Add(kind, rest);
    }

    /// <summary>A word that says what follows: it is added as a marker, and gives its kind to the rest.</summary>
    private (NamePartKind Kind, List<NameWord> Words) Marked(List<NameWord> words, NamePartKind otherwise)
    {
        var length = MarkerAt(words, 0);
        if (length == 0)
            return (otherwise, words);
        var kind = NameWords.Is(words[0].Text, "born") ? NamePartKind.BirthName : NamePartKind.Alias;
        Add(NamePartKind.Marker, words[..length]);
        return (kind, words[length..]);
    }

    private static int MarkerAt(List<NameWord> words, int at)
    {
        var word = words[at].Text.ToLowerInvariant();
        var next = at + 1 < words.Count ? words[at + 1].Text.ToLowerInvariant() : "";
        return (word, next) switch
        {
            ("он" or "она", "же") or ("party" or "real" or "true" or "birth", "name") or ("known", "as") or ("z", "domu") or ("genannt", "auch") => 2,
            ("also", "known") or ("настоящая", "фамилия") or ("партийная", "кличка") => word == "also" ? 3 : 2,
            _ => char.IsLower(words[at].Text[0]) && NameWords.Kind(words[at].Text) is "alias" or "born" && word is not ("он" or "она") ? 1 : 0,
        };
    }

    /// <summary>Titles before the name, and markers with what follows them.</summary>
    private List<NameWord> WithoutBeside(List<NameWord> words)
    {
        var from = 0;
        while (from + 1 < words.Count && NameWords.Kind(words[from].Text) is "title" or "role" && (from + 2 < words.Count || !NameOrder.IsInitial(words[from + 1].Text)))
            Add(NamePartKind.Title, [words[from++]]);
        for (var i = from + 1; i < words.Count; i++)
        {
            if (MarkerAt(words, i) is not (> 0 and var length) || i + length >= words.Count)
                continue;
            Add(NamePartKind.Marker, words[i..(i + length)]);
            Add(NameWords.Is(words[i].Text, "born") ? NamePartKind.BirthName : NamePartKind.Alias, words[(i + length)..]);
            return words[from..i];
        }
        var to = words.Count;
        while (to - from > 1 && (NameWords.Kind(words[to - 1].Text) == "suffix" || char.IsDigit(words[to - 1].Text[0])))
            Add(NameWords.Kind(words[--to].Text) == "suffix" ? NamePartKind.Suffix : NamePartKind.Other, [words[to]]);
        return words[from..to];
    }

    private List<NameWord> WithoutCompanion(List<NameWord> words)
    {
        var lower = string.Join(' ', words.Select(word => word.Text.ToLowerInvariant()));
        foreach (var phrase in Companions)
        {
            var at = lower.IndexOf(" " + phrase, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var count = lower[..at].Count(c => c == ' ') + 1;
            flags |= NameFlags.WithCompanion;
            Add(NamePartKind.Companion, words[count..]);
            return words[..count];
        }
        return words;
    }

    /// <summary>Adds words as one part; as several where something in brackets stands between.</summary>
    private void Add(NamePartKind kind, List<NameWord> words)
    {
        for (int i = 0, first = 0; i < words.Count; i++)
        {
            var end = words[i].Start + words[i].Text.Length;
            if (i + 1 < words.Count && !text.AsSpan(end..words[i + 1].Start).ContainsAnyExcept(" \t,;.-?*"))
                continue;
            parts.Add(new NamePart(kind, text[words[first].Start..end], words[first].Start));
            first = i + 1;
        }
    }

    private NameSex SexOf()
    {
        var patronymic = parts.Find(part => part.Kind == NamePartKind.Patronymic).Text;
        if (patronymic is not null && Patronymics.SexOf(patronymic) is not NameSex.Unknown and var told)
            return told;
        var sexes = parts.Where(part => part.Kind == NamePartKind.Given).SelectMany(part => GivenNames.Find(part.Text).Select(index => GivenNames.All[index].Sex)).Distinct().ToArray();
        return sexes.Length == 1 ? sexes[0] : NameSex.Unknown;
    }

    internal static bool IsParticle(string word) => NameWords.Is(word, "particle") && (char.IsLower(word[0]) || word.Length <= 3 && !word.EndsWith('.'));

    internal static bool IsUpper(string word) => word.Any(char.IsLetter) && !word.Any(char.IsLower);
}
