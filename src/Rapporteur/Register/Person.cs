using System.Text.Json;

namespace Rapporteur.Register;

/// <summary>Mentions that are taken to be of one person.</summary>
/// <param name="Mentions">All of them, in the order of the ledger; the first names the person.</param>
/// <param name="Groups">The same, by what members joined: one group where they joined all; several, the machine's doing, else.</param>
public sealed record Person(IReadOnlyList<Mention> Mentions, IReadOnlyList<IReadOnlyList<Mention>> Groups)
{
    /// <summary>The short handle: <c>P345</c> where the founding mention is <c>M345</c>.</summary>
    public string Handle { get; private init; } = Mentions.Count == 0 ? "" : Mention.HandleOf('P', Mentions[0]);

    /// <summary>Whether a join between some of the mentions is the machine's alone.</summary>
    public bool IsProvisional => Groups.Count > 1;

    /// <summary>The name that a member chose for the person, or null.</summary>
    public string? ChosenName { get; init; }

    /// <summary>The name that a member chose, else the fullest form of the name, the commonest of those.</summary>
    public string Name => ChosenName ?? (Mentions.Count == 0 ? "" : FullestName);

    private string FullestName => Nominatives.OrderByDescending(form => NameForm.FullnessOf(form.Name)).ThenByDescending(form => form.Times).ThenBy(form => form.Name, StringComparer.Ordinal).First().Name;

    /// <summary>The forms whose surname is not that of another form with an ending: "Н. И. Бухарина" is Bukharin in the genitive.</summary>
    private IEnumerable<(string Name, int Times)> Nominatives => Forms.Where(form => !Forms.Any(other => IsCaseOf(NameForm.SurnameKeyOf(form.Name), NameForm.SurnameKeyOf(other.Name))));

    private static bool IsCaseOf(string key, string nominative) =>
        key.Length == nominative.Length + 1 && key[^1] is 'a' or 'e' or 'i' or 'o' or 'u' && key.StartsWith(nominative, StringComparison.Ordinal);

    /// <summary>The person as far as it was known on a day: only mentions in texts written, else first published, by then. It keeps its handle.</summary>
    /// <param name="day">Days since 1970.</param>
    public Person KnownOn(int day) => new(
        [.. Mentions.Where(mention => mention.KnownDay <= day)],
        [.. Groups.Select(group => (IReadOnlyList<Mention>)[.. group.Where(mention => mention.KnownDay <= day)]).Where(group => group.Count > 0)])
    {
        Handle = Handle,
        ChosenName = ChosenName,
    };

    /// <summary>The forms of the name, the commonest first.</summary>
    public IReadOnlyList<(string Name, int Times)> Forms { get; } =
        [.. Mentions.GroupBy(mention => mention.Name, StringComparer.Ordinal).Select(form => (form.Key, form.Count())).OrderByDescending(form => form.Item2).ThenBy(form => form.Key, StringComparer.Ordinal)];
}

/// <summary>A decision of a member on two mentions.</summary>
public sealed record IdentityDecision
{
    /// <summary>A mention.</summary>
    public string A { get; init; } = "";

    /// <summary>The other.</summary>
    public string B { get; init; } = "";

    /// <summary>Of <see cref="Relations"/>.</summary>
    public string Relation { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who.</summary>
    public string Member { get; init; } = "";

    /// <summary>When, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }

    /// <summary>Index of the entry.</summary>
    public long Index { get; init; }

    /// <summary>Of a split, what it says.</summary>
    public PersonSplit? Split { get; init; }

    /// <summary>The same as stored.</summary>
    internal string? SplitJson { get => null; init => Split = value is null ? null : JsonSerializer.Deserialize(value, PersonSplit.Json); }

    /// <summary>The pairs that it speaks of: of a split, each mention taken out with each that stayed.</summary>
    public IEnumerable<(string A, string B)> Pairs => Split is { } split ? split.Out.SelectMany(_ => split.From, (a, b) => (a, b)) : [(A, B)];

    /// <summary>Whether two mentions are on the two sides of this split.</summary>
    internal bool Crosses(string a, string b) =>
        Split is { } split && (split.Out.Contains(a) && split.From.Contains(b) || split.Out.Contains(b) && split.From.Contains(a));
}

/// <summary>A member's choice among accounts.</summary>
public sealed record Choice
{
    /// <summary>A mention of the person.</summary>
    public string Mention { get; init; } = "";

    /// <summary>Of <see cref="ChooseValue.Values"/>.</summary>
    public string What { get; init; } = "";

    /// <summary>The mention or spell that was chosen; null where a choice was taken back.</summary>
    public string? Account { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who.</summary>
    public string Member { get; init; } = "";

    /// <summary>When, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }

    /// <summary>The choice that holds for a person: the last on any of its mentions; null where there is none, or it was taken back.</summary>
    /// <param name="person">The person.</param>
    /// <param name="what">Of <see cref="ChooseValue.Values"/>.</param>
    /// <param name="choices">All choices, in the order of the ledger.</param>
    public static Choice? Of(Person person, string what, IReadOnlyList<Choice> choices) =>
        choices.LastOrDefault(choice => choice.What == what && person.Mentions.Any(mention => mention.Reference == choice.Mention)) is { Account: not null } choice ? choice : null;
}
