using System.Globalization;

namespace Rapporteur.Names.Comparing;

/// <summary>How two names agree on one thing.</summary>
public enum NameAgreement
{
    /// <summary>One of the two does not say.</summary>
    Missing,

    /// <summary>They agree, as far as spelling in two languages can.</summary>
    Same,

    /// <summary>Forms of one name: short, fond, or of another language.</summary>
    Equivalent,

    /// <summary>A vowel, or a consonant by its voice, differs.</summary>
    Near,

    /// <summary>A letter or two differ.</summary>
    Similar,

    /// <summary>One surname is part of the other.</summary>
    Component,

    /// <summary>An initial fits.</summary>
    InitialAgrees,

    /// <summary>An initial does not fit.</summary>
    InitialContradicts,

    /// <summary>Names that writers take for each other.</summary>
    OftenConfused,

    /// <summary>They contradict.</summary>
    Different,
}

/// <summary>What a part of the weight comes from.</summary>
public enum NameAspect
{
    /// <summary>The surname.</summary>
    Surname,

    /// <summary>The first given name or initial.</summary>
    Given,

    /// <summary>The patronymic, the second given name or the second initial.</summary>
    Second,

    /// <summary>Further given names.</summary>
    Further,

    /// <summary>The sex that the forms show.</summary>
    Sex,

    /// <summary>Which word is the surname is read otherwise than it is written.</summary>
    Order,

    /// <summary>A name that the writer gives in brackets or behind "alias".</summary>
    Alias,

    /// <summary>The surname may stand in an oblique case.</summary>
    Case,

    /// <summary>All words as one agree, however they are parted.</summary>
    Whole,

    /// <summary>What bounds the sum: a surname alone that may be a woman's, surnames that differ.</summary>
    Bound,
}

/// <summary>One part of a weight.</summary>
/// <param name="Aspect">What it comes from.</param>
/// <param name="Agreement">How the names agree on it.</param>
/// <param name="Bits">What it adds, log2 of a likelihood ratio.</param>
public readonly record struct NameWeightPart(NameAspect Aspect, NameAgreement Agreement, double Bits);

/// <summary>
/// The evidence of two names that they are of one person: log2 of how much likelier they are to be written so of one person than of two
/// taken at random. Zero proves nothing; each part says what it adds. A value without allocation.
/// </summary>
public readonly struct NameWeight
{
    private readonly NameWeightPart surname, given, second, further, sex;
    private readonly NameWeightPart reading, bound;

    internal NameWeight(NameWeightPart surname, NameWeightPart given, NameWeightPart second, NameWeightPart further, NameWeightPart sex, NameWeightPart reading, NameWeightPart bound)
    {
        (this.surname, this.given, this.second, this.further, this.sex, this.reading, this.bound) = (surname, given, second, further, sex, reading, bound);
        Bits = surname.Bits + given.Bits + second.Bits + further.Bits + sex.Bits + reading.Bits + bound.Bits;
    }

    /// <summary>The sum of the parts, in bits; about -30 to 30.</summary>
    public double Bits { get; }

    /// <summary>Whether it reaches <see cref="NameComparison.DefaultThreshold"/>.</summary>
    public bool IsSame => Bits >= NameComparison.DefaultThreshold;

    /// <summary>The parts that add or take away something, in the order in which they are weighed.</summary>
    public IReadOnlyList<NameWeightPart> Parts =>
        [.. new[] { surname, given, second, further, sex, reading, bound }.Where(part => part.Bits != 0 || part is { Aspect: NameAspect.Surname or NameAspect.Given or NameAspect.Second } and { Agreement: not NameAgreement.Missing })];

    internal NameWeight With(NameAspect aspect, double bits) => new(surname, given, second, further, sex, new NameWeightPart(aspect, NameAgreement.Equivalent, bits), bound);

    /// <summary>The weight and its parts on one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Bits:0.0} = {string.Join(" + ", Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Aspect} {part.Agreement} {part.Bits:0.0}")))}");
}
