namespace Rapporteur.Names.Written;

/// <summary>Which word of a name without commas is what.</summary>
internal sealed class NameOrder(List<NameWord> words, List<NamePart> parts)
{
    // The words that are neither initials nor particles.
    private readonly List<NameWord> names = words.Where(word => !IsInitialAmong(words, word.Text) && !NameParser.IsParticle(word.Text)
        && NameWords.Kind(word.Text) is not ("prefix" or "son" or "daughter")).ToList();

    public void Place(ref NameFlags flags)
    {
        if (words.Count == 0)
            return;
        PlaceCaucasianPatronymic();
        var (from, to) = SurnameRange(ref flags);
        var isFirst = true;
        foreach (var word in words.Where(word => !parts.Exists(part => part.Start == word.Start)))
        {
            var isSurname = names.IndexOf(word) is var index and >= 0 && index >= from && index < to;
            var kind = NameParser.IsParticle(word.Text) ? NamePartKind.Particle
                : isSurname || NameWords.Is(word.Text, "prefix") ? NamePartKind.Surname
                : IsInitial(word.Text) && !IsInitialAmong(words, word.Text) ? NamePartKind.Given : KindOfGiven(word.Text, isFirst);
            isFirst &= kind is NamePartKind.Particle or NamePartKind.Surname;
            AddPart(kind, word);
        }
    }

    /// <summary>"JC" before a name that is not in capitals is two initials; "Zh" is one.</summary>
    private void AddPart(NamePartKind kind, NameWord word)
    {
        var isTwo = kind == NamePartKind.Initial && word.Text.Length == 2 && NameParser.IsUpper(word.Text) && char.IsLetter(word.Text[1]) && !Initials.IsOneLetter(word.Text)
            && names.Exists(name => !NameParser.IsUpper(name.Text));
        parts.Add(new NamePart(kind, isTwo ? word.Text[..1] : word.Text, word.Start));
        if (isTwo)
            parts.Add(new NamePart(kind, word.Text[1..], word.Start + 1));
    }

    /// <summary>What a word is that is no part of the surname.</summary>
    public static NamePartKind KindOfGiven(string word, bool isFirst) =>
        IsInitial(word) ? NamePartKind.Initial
        : NameParser.IsParticle(word) ? NamePartKind.Particle
        : !isFirst && Patronymics.Is(word) ? NamePartKind.Patronymic
        : char.IsLetter(word.TrimStart('\'', '’', '‘', 'ʻ', 'ʿ', '`') is { Length: > 0 } bare ? bare[0] : ' ') ? NamePartKind.Given : NamePartKind.Other;

    /// <summary>One letter, or a few and a dot.</summary>
    public static bool IsInitial(string word) =>
        word.Length == 1 && char.IsLetter(word[0]) || word.Length <= 5 && word.EndsWith('.') && char.IsLetter(word[0])
        || word.Length == 2 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && !NameParser.IsParticle(word) && GivenNames.Find(word).Length == 0 && "AEIOUYАЕИОУЮЯ".IndexOf(word[1]) < 0;

    /// <summary>In a name all in capitals a short word with a vowel at its head is a word: KIM JONG IL.</summary>
    private static bool IsInitialAmong(List<NameWord> words, string word) =>
        IsInitial(word) && !(word.Length == 2 && !word.EndsWith('.') && "AEIOUYАЕИОУЮЯ".Contains(word[0]) && words.TrueForAll(other => NameParser.IsUpper(other.Text)));

    // Hasan Ali oglu Mamedov.
    private void PlaceCaucasianPatronymic()
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (NameWords.Kind(words[i].Text) is not ("son" or "daughter") || parts.Exists(part => part.Start == words[i - 1].Start))
                continue;
            parts.Add(new NamePart(NamePartKind.Patronymic, words[i - 1].Text, words[i - 1].Start));
            parts.Add(new NamePart(NamePartKind.Marker, words[i].Text, words[i].Start));
            names.Remove(words[i - 1]);
        }
    }

    /// <summary>The stretch of <see cref="names"/> that is the surname.</summary>
    private (int From, int To) SurnameRange(ref NameFlags flags)
    {
        var count = names.Count;
        if (count <= 1)
        {
            if (count == 1 && words.FindIndex(word => IsInitialAmong(words, word.Text)) is > 0 && words[0] == names[0])
                flags |= NameFlags.SurnameFirst;
            return (0, count);
        }
        if (CapitalRange() is { } capitals)
            return First(capitals, ref flags);
        if (count >= 3 && PatronymicRange() is { } told)
            return First(told, ref flags);
        var initial = words.FindIndex(word => IsInitialAmong(words, word.Text));
        if (initial > words.IndexOf(names[^1]))
            return First((0, GivenNames.IsListed(names[0].Text) && count == 2 ? 2 : count - (count > 2 ? count - 1 : 0)), ref flags);
        return Guessed(count, initial, ref flags);
    }

    private (int, int) Guessed(int count, int initial, ref NameFlags flags)
    {
        var isListed = names.ConvertAll(name => GivenNames.IsListed(name.Text));
        if (initial < 0 && !isListed[0] && isListed.Skip(1).All(listed => listed))
            return First((0, 1), ref flags);
        if (initial < 0 && count == 2 && isListed[0] == isListed[1])
            flags |= NameFlags.OrderGuessed;
        return (count - 1, count);
    }

    private static (int From, int To) First((int From, int To) range, ref NameFlags flags)
    {
        if (range.From == 0)
            flags |= NameFlags.SurnameFirst;
        return range;
    }

    /// <summary>Words in capitals among others that are not.</summary>
    private (int, int)? CapitalRange()
    {
        var first = names.FindIndex(name => name.Text.Length > 1 && NameParser.IsUpper(name.Text));
        var last = names.FindLastIndex(name => name.Text.Length > 1 && NameParser.IsUpper(name.Text));
        return first < 0 || first == 0 && last == names.Count - 1 ? null : (first, last + 1);
    }

    private (int, int)? PatronymicRange()
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (!Patronymics.Is(names[i].Text))
                continue;
            if (i < names.Count - 1)
                return (i + 1, names.Count);
            return (0, i - 1);
        }
        return null;
    }
}
