using Rapporteur.Reading.Cues;

namespace Rapporteur.Reading.Discourse;

/// <summary>The persons named so far in a text: from a surname to the full name it last stood for.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> fullest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Written, NameCase Stands), string> nominatives = [];

    public void AddAll(SentenceCues cues, IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Person)
            {
                Add(NameOf(cues, mention));
            }
        }
    }

    private void Add(string name)
    {
        var surname = Whom.LastWord(name);
        if (name.Length > surname.Length || !fullest.ContainsKey(surname))
        {
            fullest[surname] = Longer(name, fullest.GetValueOrDefault(surname));
        }
    }

    /// <summary>The full name that a surname alone, or with initials, stands for; a name that does not fit it stands for itself.</summary>
    public string Full(string name) =>
        fullest.GetValueOrDefault(Whom.LastWord(name)) is { } full && MayBeSame(name, full) ? full : name;

    /// <summary>The words of a name, with single spaces.</summary>
    public static string Written(SentenceCues cues, Mention person)
    {
        var name = cues.Text[cues.Tokens[person.NameFrom].Start..cues.Tokens[person.Head].End];
        var isPlain = name.AsSpan().IndexOfAny('\n', '\r') < 0 && !name.Contains("  ", StringComparison.Ordinal);
        return isPlain ? name : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The name in the nominative. What neither its ending nor the sentence tells is told by who was named before.</summary>
    public string NameOf(SentenceCues cues, Mention person, NameCase stands = NameCase.Unknown)
    {
        var written = Written(cues, person);
        var settings = cues.Lexicon.Settings;
        if (settings.Morphology.Length == 0)
        {
            return written;
        }
        if (!nominatives.TryGetValue((written, stands), out var name))
        {
            name = nominatives[(written, stands)] = NameForms.Nominative(written, settings, stands);
        }
        if (stands == NameCase.Unknown && !fullest.ContainsKey(Whom.LastWord(name)))
        {
            var other = NameForms.Nominative(written, settings, NameCase.Object);
            return fullest.ContainsKey(Whom.LastWord(other)) ? other : name;
        }
        return name;
    }

    // "Г.Е. Зиновьев" after "Григорий Евсеевич Зиновьев"; another man of the name takes its place.
    private static string Longer(string name, string? known) =>
        known is not null && known.Length > name.Length && MayBeSame(name, known) ? known : name;

    // Each given name or initial of the shorter begins like that of the longer.
    private static bool MayBeSame(string name, string full)
    {
        var (few, many) = (Givens(name), Givens(full));
        return few.Length <= many.Length && few.Zip(many).All(pair =>
            pair.First.TrimEnd('.') is { Length: > 0 } first && pair.Second.StartsWith(first.Length <= 2 ? first[..1] : first, StringComparison.Ordinal));
    }

    private static string[] Givens(string name) => name.LastIndexOf(' ') is var last and > 0
        ? name[..last].Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries) : [];
}
