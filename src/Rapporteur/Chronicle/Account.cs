namespace Rapporteur.Chronicle;

/// <summary>What gathering looks at in a claim. Days are counted since 1970; a null is open or unknown.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Identity">Leaf hash and ordinal: what ties are broken by, so that the order of entries does not matter.</param>
/// <param name="Act">The act.</param>
/// <param name="First">First day that it can have been.</param>
/// <param name="Last">Last day that it can have been.</param>
/// <param name="Exhibit">Number of the exhibit.</param>
/// <param name="Where">The place, or null.</param>
/// <param name="Who">Folded keys of the named victims, sorted.</param>
/// <param name="Group">Stems of the words that describe an unnamed group, sorted, in the exhibit's language.</param>
/// <param name="Language">Language of the exhibit.</param>
public sealed record Account(
    int Number, string Identity, string Act, int? First, int? Last, int Exhibit, AccountPlace? Where,
    IReadOnlyList<string> Who, IReadOnlyList<string> Group, string? Language)
{
    private const int FewDays = 3;

    /// <summary>All that is looked at but who says so: claims of one content are compatible with the same others.</summary>
    public string Content { get; } = string.Join('\n', ActFamilies.Of(Act), First, Last, Where?.Id, string.Join('|', Who), string.Join('|', Group));

    /// <summary>
    /// What it can share with another account of its family: each named victim, else the place, else the days. Accounts that
    /// share no key, not even by way of others, are never gathered together.
    /// </summary>
    public IReadOnlyList<string> Keys { get; } = KeysOf(First, Last, Where?.Id, Who);

    /// <summary>See <see cref="Keys"/>.</summary>
    public static IReadOnlyList<string> KeysOf(int? first, int? last, string? place, IReadOnlyList<string> who) =>
        who.Count > 0 ? [.. who.Select(name => $"who {name}")]
        : place is not null ? [$"at {place}"]
        : [$"on {first}/{last}"];

    /// <summary>Acts that a witness may call by the other's name.</summary>
    public string Family => ActFamilies.Of(Act);

    /// <summary>
    /// Whether it is specific enough to found an occurrence that vaguer ones may join: a few days, and a named victim or a
    /// town; or a death of a named person, which happens once.
    /// </summary>
    public bool IsSpecific =>
        (Last - First <= FewDays && (Who.Count > 0 || Where is { IsPoint: true }))
        || (Who.Count > 0 && Family is "execution" or "suicide" or "death-in-custody");
}

/// <summary>A place as gathering sees it.</summary>
/// <param name="Id">Its identity in the gazetteer.</param>
/// <param name="Country">Today's country.</param>
/// <param name="Latitude">Degrees, or null.</param>
/// <param name="Longitude">Degrees, or null.</param>
/// <param name="Precision">site, town, district, province, country, area.</param>
public sealed record AccountPlace(string Id, string? Country, double? Latitude, double? Longitude, string Precision)
{
    private const double ProvinceReach = 400, AreaReach = 1500, KilometresADegree = 111.2;

    /// <summary>Whether it is a town or a building.</summary>
    public bool IsPoint => Precision is "town" or "site";

    /// <summary>Whether both can be one place, or one lies within the other.</summary>
    public bool MayBe(AccountPlace other)
    {
        if (Id == other.Id)
            return true;
        if (IsPoint && other.IsPoint)
            return false;
        if (Precision == "country" || other.Precision == "country")
            return Country == other.Country;
        var reach = Precision == "area" || other.Precision == "area" ? AreaReach : ProvinceReach;
        return Distance(other) is not { } apart || apart <= reach;
    }

    private double? Distance(AccountPlace other)
    {
        if (Latitude is not { } a || Longitude is not { } b || other.Latitude is not { } c || other.Longitude is not { } d)
            return null;
        // The shorter way round the earth.
        var around = Math.Abs(b - d);
        var across = Math.Min(around, 360 - around) * Math.Cos((a + c) / 2 * Math.PI / 180);
        return KilometresADegree * Math.Sqrt(((a - c) * (a - c)) + (across * across));
    }
}
