using System.Globalization;

namespace Rapporteur.Names.Transliteration;

/// <summary>
/// One published way of writing the letters of one script in another: its standard, what it covers, what it cannot express, and its rules.
/// The schemes are listed by <see cref="TransliterationSchemes"/>. Immutable; safe for use by many threads.
/// </summary>
public sealed class TransliterationScheme
{
    private readonly bool capitalisesWords;
    private readonly RuleSet rules;
    private readonly Lazy<RuleSet> reversed;

    internal TransliterationScheme(string id, SchemeHead head, IReadOnlyList<TransliterationRule> rules)
    {
        Id = id;
        Title = head.Title;
        Standard = head.Standard;
        Year = head.Year;
        Section = head.Section;
        Language = head.Language;
        SourceScript = head.Script;
        TargetScript = head.Target;
        IsReversible = head.IsReversible;
        Limits = head.Limits;
        capitalisesWords = head.CapitalisesWords;
        Rules = rules;
        this.rules = new RuleSet(rules);
        reversed = new Lazy<RuleSet>(() => new RuleSet(Reversed(rules)));
    }

    /// <summary>Authority, language, scripts and year or number, as in <c>bgnpcgn-rus-Cyrl-Latn-1947</c>; never changes.</summary>
    public string Id { get; }

    /// <summary>What it is, in English.</summary>
    public string Title { get; }

    /// <summary>The standard, agreement or habit that the rules come from.</summary>
    public string Standard { get; }

    /// <summary>The year of that standard.</summary>
    public int Year { get; }

    /// <summary>The table or section of the standard, "none" for a habit.</summary>
    public string Section { get; }

    /// <summary>The language, by ISO 639-2 or -3; <c>mul</c> for a scheme of letters whatever the language.</summary>
    public string Language { get; }

    /// <summary>The script it reads, by ISO 15924.</summary>
    public string SourceScript { get; }

    /// <summary>The script it writes, by ISO 15924.</summary>
    public string TargetScript { get; }

    /// <summary>Whether <see cref="Reverse"/> leads back to the text.</summary>
    public bool IsReversible { get; }

    /// <summary>What it cannot express, in English: letters that fall together, signs that are lost.</summary>
    public string Limits { get; }

    /// <summary>The small letters and signs that it reads one by one, each once, in the order of its table.</summary>
    public IReadOnlyList<char> Letters => Rules.Where(rule => rule.Source.Length == 1 && !rule.IsExact).Select(rule => rule.Source[0]).Distinct().ToList();

    internal IReadOnlyList<TransliterationRule> Rules { get; }

    /// <summary>
    /// The text in the other script. Letters that the scheme does not know, figures and punctuation stay as they are. Capitals follow:
    /// <c>Щ</c> is <c>Shch</c>, in a word of capitals <c>SHCH</c>.
    /// </summary>
    /// <param name="text">Any text; time is linear in its length.</param>
    public string Transliterate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = rules.Apply(Composed(text));
        return capitalisesWords ? InCapitals(written) : written;
    }

    /// <summary>Each word with a capital, as catalogues print names from a script that has none; not the article.</summary>
    private static string InCapitals(string text)
    {
        var written = text.ToCharArray();
        for (var i = 0; i < written.Length; i++)
        {
            var isArticle = text.AsSpan(i).StartsWith("al-", StringComparison.Ordinal);
            if (char.IsLetter(written[i]) && !isArticle && (i == 0 || text[i - 1] is ' ' or '-' || i > 1 && text[i - 1] is '‘' or '’' && text[i - 2] is ' '))
                written[i] = char.ToUpperInvariant(written[i]);
        }
        return new string(written);
    }

    /// <summary>The text in its first script again.</summary>
    /// <param name="text">A text that this scheme wrote.</param>
    /// <exception cref="InvalidOperationException">The scheme is not reversible.</exception>
    public string Reverse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsReversible)
            throw new InvalidOperationException($"The scheme {Id} is not reversible.");
        return reversed.Value.Apply(Composed(text));
    }

    /// <summary>The letters of a text that are neither Latin nor known to the scheme, each once, in the order of the text.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<char> Unknown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Composed(text).Where(c => char.IsLetter(c) && c > 'ɏ' && !rules.Knows(c)).Distinct().ToList();
    }

    /// <summary>Of rules that write the same, the one without a context leads back; rules for capitals are covered by case.</summary>
    private static IReadOnlyList<TransliterationRule> Reversed(IReadOnlyList<TransliterationRule> rules) =>
    [
        .. rules.Where(rule => rule.Target.Length > 0 && !rule.IsExact)
            .OrderBy(rule => rule.After is null && rule.Before is null ? 0 : 1)
            .DistinctBy(rule => rule.Target)
            .SelectMany(rule => WaysBack(rule.Target, rule.Source)),
    ];

    private static IEnumerable<TransliterationRule> WaysBack(string written, string source)
    {
        yield return new TransliterationRule(written, source, null, null);
        if (written == RuleSet.JCaron)
            yield return new TransliterationRule(RuleSet.CapitalJCaron, source.ToUpperInvariant(), null, null);
    }

    // й, ё, ї, ǰ and their like may come as a letter and a mark, and marks in either order; a table, since string.Normalize does nothing where globalization is invariant.
    private static string Composed(string text)
    {
        if (!text.Any(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && c is < '\u0400' or Shadda))
            return text;
        foreach (var (apart, composed) in Compositions)
            text = text.Replace(apart, composed, StringComparison.Ordinal);
        return text;
    }

    private const char Shadda = '\u0651';

    private static readonly (string Apart, string Composed)[] Compositions =
    [
        ("и\u0306", "й"), ("И\u0306", "Й"), ("е\u0308", "ё"), ("Е\u0308", "Ё"), ("і\u0308", "ї"), ("І\u0308", "Ї"), ("у\u0306", "ў"),
        ("У\u0306", "Ў"), ("г\u0301", "ѓ"), ("Г\u0301", "Ѓ"), ("к\u0301", "ќ"), ("К\u0301", "Ќ"), ("и\u0304", "ӣ"), ("у\u0304", "ӯ"), ("j\u030C", "ǰ"),
        // The sign that doubles an Arabic consonant stands before its vowel.
        ("\u064E\u0651", "\u0651\u064E"), ("\u064F\u0651", "\u0651\u064F"), ("\u0650\u0651", "\u0651\u0650"), ("\u064B\u0651", "\u0651\u064B"),
    ];
}
