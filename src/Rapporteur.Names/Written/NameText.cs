namespace Rapporteur.Names.Written;

/// <summary>A word of a written name and where it stands.</summary>
internal readonly record struct NameWord(string Text, int Start);

/// <summary>What stands between two commas, or in brackets or quotation marks.</summary>
internal sealed record NameSegment(bool IsAside, List<NameWord> Words);

/// <summary>Cuts a written name into segments and words: at commas, brackets, quotation marks, and behind each dot of initials.</summary>
internal static class NameText
{
    private const string Opening = "([{«„“\"", Closing = ")]}»“”\"";

    public static List<NameSegment> Cut(string text)
    {
        var segments = new List<NameSegment> { new(false, []) };
        var main = segments[0];
        for (int i = 0, start = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ',';
            if (!char.IsWhiteSpace(c) && c is not (',' or ';') && !Opening.Contains(c) && !Closing.Contains(c))
                continue;
            AddWords(main.Words, text, start, i);
            start = i + 1;
            if (c is ',' or ';' && i < text.Length)
                segments.Add(main = new NameSegment(false, []));
            else if (Opening.Contains(c) && ClosingOf(text, i) is var end and > 0)
            {
                var aside = new NameSegment(true, []);
                AddSpaced(aside.Words, text, i + 1, end);
                segments.Add(aside);
                start = end + 1;
                i = end;
            }
        }
        return segments.Where(segment => segment.Words.Count > 0).ToList();
    }

    private static int ClosingOf(string text, int at)
    {
        var kind = Opening.IndexOf(text[at]);
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == Closing[kind] || kind >= 3 && Closing.IndexOf(text[i]) >= 3)
                return i;
        }
        return -1;
    }

    private static void AddSpaced(List<NameWord> words, string text, int from, int to)
    {
        for (int i = from, start = from; i <= to; i++)
        {
            if (i == to || char.IsWhiteSpace(text[i]) || text[i] is ',' or ';')
            {
                AddWords(words, text, start, i);
                start = i + 1;
            }
        }
    }

    /// <summary>"Г.Л.Пятаков" is three words, "Kh." one, "N.N." one.</summary>
    private static void AddWords(List<NameWord> words, string text, int from, int to)
    {
        if (to <= from)
            return;
        if (NameWords.Kind(text[from..to]) is not null)
        {
            words.Add(new NameWord(text[from..to], from));
            return;
        }
        for (int i = from, start = from; i < to; i++)
        {
            var isCut = i + 1 == to || text[i] == '.' && (char.IsLetter(text[i + 1]) || text[i + 1] == '-');
            if (!isCut)
                continue;
            while (start < i && text[start] == '-')
                start++;
            words.Add(new NameWord(text[start..(i + 1)], start));
            start = i + 1;
        }
    }
}
