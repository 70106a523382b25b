namespace Rapporteur.Reading.Lexicons;

/// <summary>A line of a lexicon file: what stands before the first semicolon, and the options after it.</summary>
internal sealed record LexiconLine(string File, int Line, string Section, string Text, IReadOnlyDictionary<string, string> Options)
{
    public string? Option(string name) => Options.GetValueOrDefault(name);

    public bool Has(string name) => Options.ContainsKey(name);

    public LexiconError Error(string message) => new(File, Line, message);
}

/// <summary>The plain form that all lexicon files share: comments, sections, lines with options.</summary>
internal static class LexiconFile
{
    public static IEnumerable<LexiconLine> Lines(string file, string content, List<LexiconError> errors)
    {
        var section = "";
        var defaults = new Dictionary<string, string>();
        var number = 0;
        foreach (var raw in content.Split('\n'))
        {
            number++;
            var line = WithoutComment(raw).Trim();
            if (line.Length == 0)
            {
                continue;
            }
            if (line[0] == '[' && line.IndexOf(']') is var close and > 0 && IsHeading(line, close))
            {
                var inside = line[1..close].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
                section = inside[0];
                defaults = [];
                AddOptions(defaults, inside.Skip(1), file, number, errors);
                continue;
            }
            if (section.Length == 0)
            {
                errors.Add(new LexiconError(file, number, "stands before the first [section]; begin with a section in square brackets"));
                continue;
            }
            var parts = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var options = new Dictionary<string, string>(defaults);
            AddOptions(options, parts.Skip(1), file, number, errors);
            if (parts.Length > 0)
            {
                yield return new LexiconLine(file, number, section, parts[0], options);
            }
        }
    }

    // "[the] accused" is an entry that begins with an optional word; a heading stands alone on its line.
    private static bool IsHeading(string line, int close) => close == line.Length - 1 && close > 1;

    private static string WithoutComment(string line)
    {
        var hash = line.IndexOf('#');
        return hash < 0 ? line : line[..hash];
    }

    private static void AddOptions(
        Dictionary<string, string> options, IEnumerable<string> words, string file, int line, List<LexiconError> errors)
    {
        foreach (var word in words)
        {
            var equals = word.IndexOf('=');
            var name = equals < 0 ? word : word[..equals].Trim();
            if (name.Length == 0 || name.Contains(' '))
            {
                errors.Add(new LexiconError(file, line, $"'{word}' is no option; write name or name=value"));
                continue;
            }
            options[name] = equals < 0 ? "" : word[(equals + 1)..].Trim();
        }
    }
}
