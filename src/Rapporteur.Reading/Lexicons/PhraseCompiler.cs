namespace Rapporteur.Reading.Lexicons;

/// <summary>
/// Makes phrases of lexicon lines. A phrase is words with single spaces; <c>a/b</c> alternatives; <c>word~paradigm</c> all forms of a word,
/// <c>word~paradigm:past+participle</c> some of them; <c>&lt;class&gt;</c> a word of a class; <c>{slot}</c>; <c>[optional]</c>; <c>...</c>
/// a gap.
/// </summary>
internal sealed class PhraseCompiler(WordTable words, Paradigms paradigms, LanguageSettings settings, string language,
    List<LexiconError> errors)
{
    public Phrase? Compile(LexiconLine line, PhraseKind kind)
    {
        var before = errors.Count;
        var parts = line.Text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries).SelectMany(AsTokens).ToArray();
        var elements = parts.Select(p => Element(line, p)).ToArray();
        if (elements[0] is { Gap: true } or { Optional: true } || elements[^1].Gap)
        {
            errors.Add(line.Error("a phrase begins with a word and ends with a word, not with a gap or an optional word"));
        }
        return errors.Count > before ? null : new Phrase
        {
            Kind = kind,
            Section = line.Section,
            Entry = $"{language}/{Path.GetFileNameWithoutExtension(line.File)}/{line.Section}",
            Options = line.Options,
            Elements = WithHead(elements),
        };
    }

    // As the tokenizer parts them: "prosecutor's" is two words, "l'arrestation" too.
    private IEnumerable<string> AsTokens(string part)
    {
        var clitic = settings.Clitics.FirstOrDefault(c => part.Length > c.Length && part.EndsWith(c, StringComparison.Ordinal));
        if (clitic is not null)
        {
            return [part[..^clitic.Length], clitic];
        }
        var elision = settings.Elisions.FirstOrDefault(e => part.Length > e.Length && part.StartsWith(e, StringComparison.Ordinal));
        return elision is null ? [part] : [elision, part[elision.Length..]];
    }

    private static Element[] WithHead(Element[] elements)
    {
        var head = Array.FindIndex(elements, e => e.Forms.Any(f => (f & WordForms.Verbal) != 0));
        head = head >= 0 ? head : Array.FindLastIndex(elements, e => e.Forms.Any(f => f != WordForms.None));
        return [.. elements.Select((e, i) => i != head ? e
            : new Element { Words = e.Words, Forms = e.Forms, IsHead = true, Optional = e.Optional })];
    }

    private Element Element(LexiconLine line, string part)
    {
        if (part == "...")
        {
            return new Element { Gap = true };
        }
        if (part.Length > 2 && part[0] == '[' && part[^1] == ']')
        {
            var inner = Element(line, part[1..^1]);
            return new Element { Words = inner.Words, Forms = inner.Forms, Slot = inner.Slot, Optional = true };
        }
        if (part.Length > 2 && part[0] == '{' && part[^1] == '}')
        {
            if (!Enum.TryParse<Slot>(part[1..^1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var slot) || slot == Slot.None)
            {
                errors.Add(line.Error($"'{part}' is no slot; slots are {{number}} {{day}} {{month}} {{year}} {{weekday}} {{ordinal}} {{decade}} {{month-number}} {{short-year}}"));
            }
            return new Element { Slot = slot };
        }
        var forms = new SortedDictionary<int, WordForms>();
        foreach (var alternative in part == "/" ? [part] : part.Split('/'))
        {
            AddAlternative(line, alternative, forms);
        }
        return new Element { Words = [.. forms.Keys], Forms = [.. forms.Values] };
    }

    private void AddAlternative(LexiconLine line, string text, SortedDictionary<int, WordForms> forms)
    {
        if (text.Length > 2 && text[0] == '<' && text[^1] == '>')
        {
            AddClass(line, text[1..^1], forms);
            return;
        }
        var tilde = text.IndexOf('~');
        if (tilde < 0)
        {
            AddForm(forms, text, WordForms.None);
            return;
        }
        var colon = text.IndexOf(':', tilde);
        var paradigm = text[(tilde + 1)..(colon < 0 ? text.Length : colon)];
        var wanted = (WordForms)~0;
        if (!paradigms.Knows(paradigm) || (colon > 0 && !Paradigms.TryForm(text[(colon + 1)..], out wanted)))
        {
            errors.Add(line.Error($"'{text}': unknown paradigm or form; paradigms are the sections of paradigms.txt"));
            return;
        }
        var some = false;
        foreach (var (word, form) in paradigms.FormsOf(text[..tilde], paradigm).Where(f => (f.Form & wanted) != 0))
        {
            some = true;
            AddForm(forms, word, form);
        }
        if (!some)
        {
            errors.Add(line.Error($"'{text}': no rule of the paradigm fits the word; add a rule or write the forms with slashes"));
        }
    }

    private void AddClass(LexiconLine line, string name, SortedDictionary<int, WordForms> forms)
    {
        if (!WordClasses.TryFind(name, out var c))
        {
            errors.Add(line.Error($"'<{name}>' is no class; classes are the sections of words.txt"));
            return;
        }
        foreach (var word in words.Members(c))
        {
            forms[word] = forms.GetValueOrDefault(word);
        }
    }

    private void AddForm(SortedDictionary<int, WordForms> forms, string word, WordForms form)
    {
        var number = words.Intern(word);
        forms[number] = forms.GetValueOrDefault(number) | form;
    }
}
