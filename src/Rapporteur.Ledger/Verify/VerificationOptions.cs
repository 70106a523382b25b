namespace Rapporteur.Ledger;

/// <summary>
/// What only the rooms know: whose keys may sign, and what bodies mean. Sees each entry once, in order, from one thread
/// at a time, before the entry's own signatures are checked, so that an entry can introduce the key that signs it.
/// </summary>
public interface IEntryVisitor
{
    /// <summary>
    /// Sees an entry. Its form is checked, its signatures not yet. A body that is not the one that was signed is not shown
    /// (<see cref="BodyState.Damaged"/>).
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="problem">Reports what is wrong with it, in the visitor's eyes.</param>
    void Visit(LoggedEntry entry, Action<string> problem);

    /// <summary>The key that a key id stands for at the entry visited last; null when unknown or not valid there.</summary>
    VerifyingKey? KeyOf(string keyId);
}

/// <summary>What to verify against.</summary>
public sealed record VerificationOptions
{
    /// <summary>Knows keys and checks what rooms know; without it member signatures stay unchecked, which is reported.</summary>
    public IEntryVisitor? Visitor { get; init; }

    /// <summary>Which kinds of entries may withdraw bodies.</summary>
    public Func<string, bool> WithdrawsBodies { get; init; } = static _ => false;

    /// <summary>A size and root that were written down: the log must have had this root at this size.</summary>
    public (long Size, Hash256 Root)? Expected { get; init; }

    /// <summary>How many threads check signatures; 0 for one a core.</summary>
    public int Threads { get; init; }

    /// <summary>How many findings are kept at most; the others are counted.</summary>
    public int MaxFindings { get; init; } = 1000;

    /// <summary>Reads what a user wrote down, <c>SIZE:ROOT</c>; null when malformed.</summary>
    public static (long Size, Hash256 Root)? ParseExpected(string text) =>
        text.Split(':') is [var number, var digits]
        && long.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size)
        && Hash256.TryParse(digits, out var root)
            ? (size, root)
            : null;
}

/// <summary>How far the verifier has come.</summary>
public sealed record VerificationProgress(long Done, long Total);

/// <summary>What the verifier has found and counted.</summary>
/// <param name="Findings">What was found, in order of discovery, up to the most that was asked for.</param>
/// <param name="Broken">How many findings break integrity, those not kept included.</param>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Signatures">How many signatures of entries were checked.</param>
/// <param name="Bodies">How many bodies were checked against their commitments.</param>
/// <param name="Withheld">How many bodies are withdrawn.</param>
/// <param name="Checkpoint">The checkpoint over everything, the journal too; null when there is none to read.</param>
public sealed record VerificationReport(
    IReadOnlyList<Finding> Findings, long Broken, long Entries, long Signatures, long Bodies, long Withheld, Checkpoint? Checkpoint)
{
    /// <summary>Whether nothing is broken.</summary>
    public bool IsWhole => Broken == 0;
}
