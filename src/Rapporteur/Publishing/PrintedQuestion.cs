namespace Rapporteur.Publishing;

/// <summary>A question that a commission must answer.</summary>
/// <param name="Handle">The short handle: <c>Q1</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="State">Code of its state.</param>
public sealed record PrintedQuestion(string Handle, string Text, string State)
{
    /// <summary>Members who take no part in it, with the reason.</summary>
    public IReadOnlyList<(string Member, string Reason)> Recused { get; init; } = [];

    /// <summary>Its argument: propositions, in ledger order.</summary>
    public IReadOnlyList<PrintedProposition> Propositions { get; init; } = [];

    /// <summary>Its rival hypotheses, or null where there are none.</summary>
    public PrintedHypotheses? Hypotheses { get; init; }

    /// <summary>Its findings, in ledger order.</summary>
    public IReadOnlyList<PrintedFinding> Findings { get; init; } = [];
}

/// <summary>A proposition with what bears on it.</summary>
/// <param name="Handle">The short handle: <c>T1</c>.</param>
/// <param name="Text">The proposition.</param>
/// <param name="Arguments">What supports it and what speaks against it, in ledger order.</param>
public sealed record PrintedProposition(string Handle, string Text, IReadOnlyList<PrintedArgument> Arguments)
{
    /// <summary>Whether nothing supports it yet.</summary>
    public bool IsUnsupported => !Arguments.Any(argument => argument.Stance == PrintedArgument.Supports);

    /// <summary>Whether something speaks against it, or against a step towards it, that nobody has answered.</summary>
    public bool HasUnansweredAttack => Arguments.Any(argument => argument.IsUnansweredAttack || argument.IsShaken);
}

/// <summary>A step from evidence to a proposition, or an attack on such a step.</summary>
/// <param name="Handle">The short handle: <c>A1</c>.</param>
/// <param name="Stance">supports, rebuts or undercuts.</param>
/// <param name="On">What it rests on.</param>
/// <param name="Warrant">Why the one follows from the other.</param>
/// <param name="Undercuts">What attacks the step, in ledger order.</param>
public sealed record PrintedArgument(string Handle, string Stance, PrintedEvidence On, string Warrant, IReadOnlyList<PrintedArgument> Undercuts)
{
    internal const string Supports = "supports";

    /// <summary>Whether an attack on the step stands: one that is not shaken itself.</summary>
    public bool IsShaken => Undercuts.Any(undercut => !undercut.IsShaken);

    /// <summary>Whether it is an attack that nobody has answered.</summary>
    public bool IsUnansweredAttack => Stance != Supports && !IsShaken;
}

/// <summary>The matrix of the rival hypotheses of a question.</summary>
/// <param name="Ranked">The hypotheses, those first against which least evidence speaks, with how much speaks against and for each.</param>
/// <param name="Rows">The evidence weighed, that first which tells most of them apart.</param>
public sealed record PrintedHypotheses(IReadOnlyList<(string Handle, string Text, int Against, int For)> Ranked, IReadOnlyList<PrintedWeighing> Rows);

/// <summary>One piece of evidence weighed under the hypotheses of a question.</summary>
/// <param name="On">The evidence.</param>
/// <param name="Fits">How it fits each hypothesis, in their order, and why; null where it was not weighed under it.</param>
/// <param name="IsDecisive">Whether another hypothesis would come first if it were false.</param>
public sealed record PrintedWeighing(PrintedEvidence On, IReadOnlyList<(string Fit, string Reason)?> Fits, bool IsDecisive);
