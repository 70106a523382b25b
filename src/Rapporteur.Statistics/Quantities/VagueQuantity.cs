namespace Rapporteur.Statistics.Quantities;

/// <summary>A number of persons of which only bounds are known, as a source puts it: "several thousand", "more than 130".</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; infinite where the source sets no bound.</param>
public readonly record struct VagueQuantity(double Least, double Most)
{
    /// <summary>Nobody.</summary>
    public static VagueQuantity None => new(0, 0);

    /// <summary>Whether the bounds can hold a number of persons: 0 &lt;= least &lt;= most.</summary>
    public bool IsPossible => Least >= 0 && Most >= Least && double.IsFinite(Least);

    /// <summary>Both, where nobody is in both.</summary>
    public static VagueQuantity operator +(VagueQuantity one, VagueQuantity other) => new(one.Least + other.Least, one.Most + other.Most);

    /// <summary>The one without a part of it.</summary>
    public VagueQuantity Without(VagueQuantity part) => new(Math.Max(0, Least - part.Most), Math.Max(0, Most - part.Least));

    /// <summary>Both, where some may be in both: between the larger one and the sum.</summary>
    public VagueQuantity Union(VagueQuantity other) => new(Math.Max(Least, other.Least), Most + other.Most);

    /// <summary>What two reports of the same group allow together; null where they contradict each other.</summary>
    public VagueQuantity? Intersect(VagueQuantity other) =>
        Math.Max(Least, other.Least) is var least && Math.Min(Most, other.Most) is var most && least <= most ? new VagueQuantity(least, most) : null;

    /// <inheritdoc />
    public override string ToString() => double.IsPositiveInfinity(Most)
        ? FormattableString.Invariant($"{Least}..")
        : FormattableString.Invariant($"{Least}..{Most}");
}
