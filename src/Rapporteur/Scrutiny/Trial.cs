using Rapporteur.Coding;
using Rapporteur.Register;

namespace Rapporteur.Scrutiny;

/// <summary>The words of trial files.</summary>
public static class TrialWords
{
    /// <summary>What an accused answers to a charge.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["denied", "admitted", "admitted-in-part", "withdrawn", "silent", "not-asked"];

    /// <summary>What a court, or a later one, decides.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["verdict", "appeal", "outcome"];
}

/// <summary>The file of a trial: who was accused of what, what was answered, what was testified, what was decided.</summary>
/// <param name="Number">Its number: <c>T1</c>.</param>
/// <param name="Leaf">Leaf hash of the entry that opened it.</param>
/// <param name="Opened">Title, court, time.</param>
/// <param name="Accused">The accused, in the order in which they were charged.</param>
/// <param name="Testimony">The conduct brought forward, with the charges under which it was.</param>
/// <param name="Decisions">Decisions on all of the accused.</param>
/// <param name="Graph">Who accuses whom.</param>
public sealed record Trial(
    int Number, string Leaf, TrialOpened Opened, IReadOnlyList<Accused> Accused, IReadOnlyList<Testimony> Testimony, IReadOnlyList<TrialEntry<TrialDecided>> Decisions, AccusationGraph Graph)
{
    /// <summary>The short handle.</summary>
    public string Handle => $"T{Number}";
}

/// <summary>What was entered in a trial file, with its handle.</summary>
/// <param name="Handle"><c>T1.4</c>: the fourth entry of the file.</param>
/// <param name="Leaf">Leaf hash of the entry.</param>
/// <param name="Said">What was entered.</param>
public sealed record TrialEntry<T>(string Handle, string Leaf, T Said);

/// <summary>An accused: the person, the charges and the answers to each, what was decided, and what held of the person before.</summary>
/// <param name="Person">Handle of the person.</param>
/// <param name="Name">The name.</param>
/// <param name="Charges">The charges.</param>
/// <param name="Answers">The answers, by charge.</param>
/// <param name="Decisions">What was decided on this accused.</param>
/// <param name="Record">Custody, offices, stays and the like of the person that members joined, as the register has them.</param>
public sealed record Accused(
    string Person, string Name, IReadOnlyList<TrialEntry<AccusedCharged>> Charges, IReadOnlyList<TrialEntry<ChargeAnswered>> Answers, IReadOnlyList<TrialEntry<TrialDecided>> Decisions,
    IReadOnlyList<Register.Spell> Record);

/// <summary>A conduct as testimony.</summary>
/// <param name="Conduct">The conduct.</param>
/// <param name="Charges">The charges under which it was brought forward.</param>
public sealed record Testimony(Conduct Conduct, IReadOnlyList<string> Charges);
