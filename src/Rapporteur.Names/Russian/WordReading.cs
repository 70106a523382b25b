namespace Rapporteur.Names.Russian;

/// <summary>One way to read a Russian word.</summary>
public sealed class WordReading
{
    private readonly WordForm form;
    private readonly WordForm? companion;
    private readonly string before;
    private readonly string after;
    private string? lemma;

    internal WordReading(WordForm form, double score, bool isGuess, string before = "", string after = "", WordForm? companion = null)
    {
        this.form = form;
        this.companion = companion;
        this.before = before;
        this.after = after;
        Score = score;
        IsGuess = isGuess;
        Tag = form.Tag;
    }

    /// <summary>The dictionary form, in lower case: of verbs and participles the infinitive, of a woman's surname the man's.</summary>
    public string Lemma => lemma ??= Whole(form.Lemma, companion?.Lemma);

    /// <summary>What form it is.</summary>
    public WordTag Tag { get; }

    /// <summary>
    /// How likely this reading is among those of the word, 0 to 1, all of them adding up to 1; without regard to its sentence.
    /// </summary>
    public double Score { get; private set; }

    /// <summary>Whether the word is not in the dictionary and was read by its beginning or end.</summary>
    public bool IsGuess { get; }

    /// <summary>The word in the nominative of its own gender and number ("Ивановой" gives "иванова"); null where it has none.</summary>
    public string? Nominative => In(GrammaticalCase.Nominative);

    /// <summary>The word in another case of its own gender and number, in lower case; null where it has none.</summary>
    public string? In(GrammaticalCase wanted)
    {
        var other = companion?.In(wanted);
        return form.In(wanted) is { } spelt && (companion is null || other is not null) ? Whole(spelt, other) : null;
    }

    /// <summary>Scales the score while the readings of a word are weighed against each other, before anybody sees them.</summary>
    internal void Weigh(double score) => Score = score;

    internal WordReading Behind(string otherBefore) => new(form, Score, IsGuess, otherBefore, after);

    /// <summary>The parts of a word put together again; a companion stands before a hyphen and is declined with the word.</summary>
    private string Whole(string spelt, string? otherSpelt) =>
        otherSpelt is null ? before + spelt + after : $"{otherSpelt}-{spelt}";

    /// <inheritdoc />
    public override string ToString() => $"{Lemma} [{Tag}] {Score.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)}";
}
