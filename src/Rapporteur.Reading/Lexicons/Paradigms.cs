namespace Rapporteur.Reading.Lexicons;

/// <summary>
/// The inflections of a language: <c>[name]</c> sections of rules, the first rule whose ending fits makes the forms.
/// A rule is <c>*ending  form=*ending form+form=*ending ...</c>; a rule without a star is one irregular word.
/// </summary>
internal sealed class Paradigms
{
    private readonly Dictionary<string, List<Rule>> sections = [];
    private readonly Dictionary<(string Paradigm, string Word), Rule> irregular = [];

    private sealed record Rule(string Ending, IReadOnlyList<(WordForms Form, string Pattern)> Forms);

    public static Paradigms Read(IEnumerable<LexiconLine> lines, List<LexiconError> errors)
    {
        var paradigms = new Paradigms();
        foreach (var line in lines)
        {
            paradigms.Add(line, errors);
        }
        return paradigms;
    }

    public bool Knows(string paradigm) => sections.ContainsKey(paradigm);

    /// <summary>The forms of a word, each with what it is; empty when no rule of the paradigm fits.</summary>
    public IEnumerable<(string Word, WordForms Form)> FormsOf(string word, string paradigm)
    {
        if (irregular.TryGetValue((paradigm, word), out var exact))
        {
            return exact.Forms.Select(f => (f.Pattern, f.Form));
        }
        var rule = sections[paradigm].FirstOrDefault(r => word.EndsWith(r.Ending, StringComparison.Ordinal));
        return rule is null ? [] : rule.Forms.Select(f => (f.Pattern.Replace("*", word[..^rule.Ending.Length]), f.Form));
    }

    private void Add(LexiconLine line, List<LexiconError> errors)
    {
        var words = line.Text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var forms = new List<(WordForms, string)>();
        foreach (var word in words.Skip(1))
        {
            var equals = word.IndexOf('=');
            if (equals < 1 || !TryForm(word[..equals], out var form))
            {
                errors.Add(line.Error($"'{word}' is no form; write form=*ending with a form such as past, participle, singular, plural+genitive"));
                return;
            }
            forms.AddRange(word[(equals + 1)..].Split(',').Select(p => (form, p)));
        }
        if (forms.Count == 0)
        {
            errors.Add(line.Error("a rule needs at least one form=*ending"));
            return;
        }
        var rules = sections.TryGetValue(line.Section, out var known) ? known : sections[line.Section] = [];
        if (words[0].StartsWith('*'))
        {
            rules.Add(new Rule(words[0][1..], forms));
        }
        else
        {
            irregular[(line.Section, words[0])] = new Rule(words[0], forms);
        }
    }

    internal static bool TryForm(string names, out WordForms form)
    {
        form = WordForms.None;
        foreach (var name in names.Split('+'))
        {
            if (!Enum.TryParse<WordForms>(name, ignoreCase: true, out var one) || char.IsDigit(name[0]))
            {
                return false;
            }
            form |= one;
        }
        return form != WordForms.None;
    }
}
