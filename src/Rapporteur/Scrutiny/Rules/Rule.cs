using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>By what the statements meet that a rule holds against each other: after a change only that key is run again.</summary>
internal enum Meeting
{
    /// <summary>The statement stands alone against the dossier.</summary>
    Alone,

    /// <summary>Statements that name one person, or one who may be that person.</summary>
    Person,

    /// <summary>Statements of one occurrence.</summary>
    Occurrence,

    /// <summary>Statements that were brought forward under one charge of a trial.</summary>
    Charge,

    /// <summary>A statement that counts a whole, and those that count parts of it.</summary>
    Whole,

    /// <summary>A statement and those that take it back.</summary>
    Withdrawal,
}

/// <summary>A rule of scrutiny. Its words, and what would settle its results, stand in <c>Scrutiny/tables/rules.json</c> under its code.</summary>
/// <param name="code">The permanent code.</param>
/// <param name="meeting">By what its statements meet.</param>
internal abstract class Rule(string code, Meeting meeting)
{
    public string Code { get; } = code;

    public Meeting Meeting { get; } = meeting;

    /// <summary>What collides among statements that meet under one key.</summary>
    /// <param name="key">The id of the person, occurrence, whole or withdrawn statement.</param>
    /// <param name="together">The statements, in the order of their ids.</param>
    /// <param name="dossier">What is on record.</param>
    public abstract IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier);

    protected ScrutinyResult Result(Certainty certainty, params IEnumerable<Statement> claims) =>
        ScrutinyResult.Of(Code, certainty, claims.Select(claim => claim.Id));

    protected static Certainty AtMost(Certainty most, Certainty found) => found < most ? found : most;

    protected static Certainty Stronger(Certainty one, Certainty other) => one > other ? one : other;

    /// <summary>Every two of them, once.</summary>
    protected static IEnumerable<(Statement First, Statement Second)> Pairs(IReadOnlyList<Statement> of) =>
        of.SelectMany((first, i) => of.Skip(i + 1).Select(second => (first, second)));
}
