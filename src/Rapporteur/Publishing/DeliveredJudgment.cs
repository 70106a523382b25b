using System.Globalization;

namespace Rapporteur.Publishing;

/// <summary>A judgment that was delivered.</summary>
/// <param name="Number">In ledger order, from 1.</param>
/// <param name="Leaf">Leaf hash of its entry.</param>
/// <param name="Index">Index of its entry in the log.</param>
/// <param name="Delivered">When the log recorded it.</param>
/// <param name="By">Handle of the member who delivered it.</param>
/// <param name="Body">What the entry says.</param>
public sealed record DeliveredJudgment(int Number, string Leaf, long Index, DateTimeOffset Delivered, string By, JudgmentDelivered Body)
{
    /// <summary>The short handle: <c>J1</c>.</summary>
    public string Handle => string.Create(CultureInfo.InvariantCulture, $"J{Number}");

    /// <summary>The edition, from 1, among those for the same audience.</summary>
    public int Edition => Body.Edition;

    /// <summary>Entries of the ledger that it is made from.</summary>
    public long Size => Body.Size;

    /// <summary>Why there is a new edition, or null.</summary>
    public string? Reason => Body.Reason;
}
