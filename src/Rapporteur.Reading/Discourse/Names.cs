using Rapporteur.Reading.Cues;

namespace Rapporteur.Reading.Discourse;

/// <summary>The persons named so far in a text: from a surname to the full name it last stood for.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> fullest = new(StringComparer.Ordinal);

    public void Add(string name)
    {
        var surname = Whom.LastWord(name);
        if (name.Length > surname.Length || !fullest.ContainsKey(surname))
        {
            fullest[surname] = name;
        }
    }

    /// <summary>The full name that a surname alone stands for; a name with more than a surname stands for itself.</summary>
    public string Full(string name) => name.Contains(' ', StringComparison.Ordinal) ? name : fullest.GetValueOrDefault(name, name);

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

    public static string NameOf(SentenceCues cues, Mention person)
    {
        var from = cues.Tokens[person.NameFrom].Start;
        var to = cues.Tokens[person.Head].End;
        var name = cues.Text[from..to];
        var isPlain = name.AsSpan().IndexOfAny('\n', '\r') < 0 && !name.Contains("  ", StringComparison.Ordinal);
        var plain = isPlain ? name : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return NameForms.Nominative(plain, cues.Lexicon.Settings);
    }
}
