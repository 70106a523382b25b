using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>A person of the register in a list.</summary>
/// <param name="Handle">The short handle: <c>P345</c>.</param>
/// <param name="Name">The fullest form of the name.</param>
/// <param name="Forms">All forms, the commonest first, with the number of times.</param>
/// <param name="Mentions">How many claims name the person as a victim.</param>
/// <param name="IsProvisional">Whether a join between mentions is the machine's alone.</param>
public sealed record PersonLine(string Handle, string Name, IReadOnlyList<(string Written, int Times)> Forms, int Mentions, bool IsProvisional);

/// <summary>A person with every account, and who joined them.</summary>
public sealed record PrintedPerson
{
    /// <summary>Name, handle and forms.</summary>
    public required PersonLine Line { get; init; }

    /// <summary>
    /// The claims that name the person: one group where a member joined all; else a group for what members joined, and what the machine
    /// put beside it, which carries nothing from one group to another.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<PrintedClaim>> Groups { get; init; }

    /// <summary>The incidents that these claims report, in chronicle order.</summary>
    public IReadOnlyList<PrintedOccurrence> Occurrences { get; init; } = [];

    /// <summary>What held of the person, births and deaths, each by its account: those that contradict each other stand side by side.</summary>
    public IReadOnlyList<PrintedSpell> Spells { get; init; } = [];

    /// <summary>The kinds of spell of which accounts contradict each other: birth, death.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>The forms of the name by script (<c>Latin</c>, <c>Cyrillic</c> ...), the script of most mentions first.</summary>
    public IReadOnlyList<(string Script, IReadOnlyList<(string Written, int Times)> Forms)> Scripts { get; init; } = [];

    /// <summary>The days on which something of the person became known, in order.</summary>
    public IReadOnlyList<LocalDate> KnownDays { get; init; } = [];

    /// <summary>The day as known on which all of this is shown; null for all that is known.</summary>
    public LocalDate? KnownOn { get; init; }

    /// <summary>What members decided on mentions of the person, in the order of the ledger.</summary>
    public IReadOnlyList<PrintedDecision> Decisions { get; init; } = [];
}
