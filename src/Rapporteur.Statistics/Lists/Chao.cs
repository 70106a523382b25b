namespace Rapporteur.Statistics.Lists;

/// <summary>
/// The lower bounds of Chao (1987, Biometrics 43:783) from the persons on one list and on two. They are lower bounds where persons differ in how
/// easily they are listed and lists do not avoid each other; lists of unequal size, and lists that avoid each other, push them up.
/// </summary>
/// <param name="OnOne">Persons on exactly one list.</param>
/// <param name="OnTwo">Persons on exactly two lists.</param>
/// <param name="Persons">Persons on any list.</param>
/// <param name="Lists">How many lists there are.</param>
public sealed record Chao(double OnOne, double OnTwo, double Persons, int Lists)
{
    /// <summary>n + f1^2 / (2 f2), for many lists; infinite without a person on two lists.</summary>
    public double Plain => Persons + OnOne * OnOne / (2 * OnTwo);

    /// <summary>n + f1 (f1 - 1) / (2 (f2 + 1)).</summary>
    public double BiasCorrected => Persons + OnOne * (OnOne - 1) / (2 * (OnTwo + 1));

    /// <summary>n + (k - 1)/k f1^2 / (2 f2): the right form for a small fixed number k of lists.</summary>
    public double WithListFactor => Persons + (Lists - 1.0) / Lists * OnOne * OnOne / (2 * OnTwo);

    /// <summary>The bounds of a table.</summary>
    public static Chao Of(CaptureTable table)
    {
        var frequencies = table.CaptureFrequencies();
        return new Chao(frequencies[0], frequencies.Length > 1 ? frequencies[1] : 0, table.Persons, table.Lists.Length);
    }

    /// <summary>The form with the list factor and a log-normal interval, as a lower bound.</summary>
    public Answer<Estimate> Estimate(double level = 0.95)
    {
        if (OnTwo == 0)
            return Reason.Of(ReasonKind.NoOverlap);
        var factor = (Lists - 1.0) / Lists;
        var ratio = OnOne / OnTwo;
        // Chao (1987), equation 3 with the factor of the number of lists.
        var variance = OnTwo * (factor / 2 * ratio * ratio + factor * factor * ratio * ratio * ratio + factor * factor / 4 * ratio * ratio * ratio * ratio);
        var error = Math.Sqrt(variance);
        var (low, high) = UnseenInterval.LogNormal(Persons, WithListFactor, error, level);
        return new Estimate("Chao's lower bound", WithListFactor, low, high, level)
        {
            Diagnostics = [Diagnostic.Of("standard_error", error), Diagnostic.Of("on_one_list", OnOne), Diagnostic.Of("on_two_lists", OnTwo), Diagnostic.Of("plain", Plain), Diagnostic.Of("bias_corrected", BiasCorrected)],
            Cautions = [new Caution(CautionKind.LowerBound)],
        };
    }
}
