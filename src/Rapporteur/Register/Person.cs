namespace Rapporteur.Register;

/// <summary>Mentions that are taken to be of one person.</summary>
/// <param name="Mentions">All of them, in the order of the ledger; the first names the person.</param>
/// <param name="Groups">The same, by what members joined: one group where they joined all; several, the machine's doing, else.</param>
public sealed record Person(IReadOnlyList<Mention> Mentions, IReadOnlyList<IReadOnlyList<Mention>> Groups)
{
    /// <summary>The short handle: <c>P345</c> where the founding mention is <c>M345</c>.</summary>
    public string Handle => Mention.HandleOf('P', Mentions[0]);

    /// <summary>Whether a join between some of the mentions is the machine's alone.</summary>
    public bool IsProvisional => Groups.Count > 1;

    /// <summary>The fullest form of the name, the commonest of those.</summary>
    public string Name => Forms.OrderByDescending(form => NameForm.Of(form.Name).Fullness).ThenByDescending(form => form.Times).ThenBy(form => form.Name, StringComparer.Ordinal).First().Name;

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
}
