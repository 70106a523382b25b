using System.Globalization;

namespace Rapporteur.Reading.Lexicons;

/// <summary>Reads <c>words.txt</c>: sections that bear a class's name, lines of words, with a value where the class has one.</summary>
internal static class WordClassReader
{
    public static void Read(IEnumerable<LexiconLine> lines, WordTable words, Paradigms paradigms, List<LexiconError> errors)
    {
        foreach (var line in lines)
        {
            if (!WordClasses.TryFind(line.Section, out var c))
            {
                errors.Add(line.Error($"[{line.Section}] is no class; known are {string.Join(", ", WordClasses.AllNames)}"));
                continue;
            }
            long value = -1;
            if (line.Option("value") is { } text && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            {
                errors.Add(line.Error($"'{text}' is no whole number"));
            }
            foreach (var word in line.Text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var form in FormsOf(word, line, paradigms, errors))
                {
                    words.Classify(words.Intern(form), c, value);
                }
            }
        }
    }

    private static IEnumerable<string> FormsOf(string word, LexiconLine line, Paradigms paradigms, List<LexiconError> errors)
    {
        var tilde = word.IndexOf('~');
        if (tilde < 0)
        {
            return [word];
        }
        var paradigm = word[(tilde + 1)..];
        if (!paradigms.Knows(paradigm))
        {
            errors.Add(line.Error($"'{word}': unknown paradigm; paradigms are the sections of paradigms.txt"));
            return [];
        }
        return paradigms.FormsOf(word[..tilde], paradigm).Select(f => f.Word);
    }
}
