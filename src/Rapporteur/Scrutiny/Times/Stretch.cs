namespace Rapporteur.Scrutiny.Times;

/// <summary>A stretch of time in minutes since 1970 began, local time: its first minute, and the first after it.</summary>
internal readonly record struct Stretch(long From, long To)
{
    public const long Day = 24 * 60;

    /// <summary>Before and after everything; far enough from the ends of the type that they can be added to.</summary>
    public const long Past = long.MinValue / 8;
    public const long Future = long.MaxValue / 8;

    public static readonly Stretch Always = new(Past, Future);

    public bool IsEmpty => From >= To;

    public bool IsBounded => From > Past && To < Future;

    /// <summary>Whole days: an edge of a spell that was stated to the minute does not make its day a known one.</summary>
    public bool IsOneDay => IsBounded && To - From == Day;

    public Stretch Intersect(Stretch other) => new(Math.Max(From, other.From), Math.Min(To, other.To));

    public bool Meets(Stretch other) => !Intersect(other).IsEmpty;

    /// <summary>What is left of it when the others are taken away.</summary>
    public IEnumerable<Stretch> Without(IEnumerable<Stretch> others)
    {
        IEnumerable<Stretch> left = [this];
        foreach (var other in others)
            left = left.SelectMany(piece => new[] { piece with { To = Math.Min(piece.To, other.From) }, piece with { From = Math.Max(piece.From, other.To) } });
        return left.Where(piece => !piece.IsEmpty);
    }

    /// <summary>How probable it is that a moment taken at random from it is not after <paramref name="moment"/>.</summary>
    public double ShareUntil(double moment) =>
        moment >= To ? 1 : moment < From ? 0 : From <= Past ? 1 : To >= Future ? 0 : (moment - From) / (To - From);
}
