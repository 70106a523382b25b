using System.Globalization;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>Counts in words: for people and for machines.</summary>
internal static class CountWords
{
    /// <summary>What every count rests on, and what it is not.</summary>
    public const string Method =
        "Bounds of what the sources say under the reading rules, no minimum of victims. One occurrence counts once, from the lowest number of "
        + "its accounts to the highest, open where one is open. Inside the group of another: not counted. Perhaps part of another, or perhaps "
        + "outside the days asked for: upper bound alone. A person named in several occurrences of acts of one kind: once in the lower bound. "
        + "Totals over several kinds of acts count acts done to people, not people.";

    public static string Of(Bounds bounds) => bounds switch
    {
        { High: null } => string.Create(CultureInfo.InvariantCulture, $"{bounds.Low:N0} or more"),
        { High: { } high } when high == bounds.Low => Of(high),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bounds.Low:N0} to {bounds.High:N0}"),
    };

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(CountSection section) => section switch
    {
        CountSection.Violations => "Violations as reported",
        CountSection.Outcomes => "Outcomes as reported, never summed with violations",
        CountSection.Denied => "Denied by all who speak of it",
        _ => "Expected, not reported",
    };

    public static string Code(CountSection section) => section.ToString().ToLowerInvariant();

    public static string Code(SetAside aside) => aside switch
    {
        SetAside.InsideGroup => "inside-group",
        SetAside.MayBePart => "may-be-part",
        SetAside.NamedElsewhere => "named-elsewhere",
        SetAside.MayLieOutside => "may-lie-outside",
        _ => "nothing",
    };

    /// <summary>Why an occurrence adds less than its sources say; <paramref name="other"/> names the one that it is a double of.</summary>
    public static string Of(SetAside aside, string other) => aside switch
    {
        SetAside.InsideGroup => $"inside the group of {other}",
        SetAside.MayBePart => $"may be part of {other}",
        SetAside.NamedElsewhere => $"persons named in {other} too",
        SetAside.MayLieOutside => "may lie outside the days asked for",
        _ => "",
    };

    /// <summary>How far people have checked what is counted.</summary>
    public static string Coding(int claims, int coded) => string.Create(CultureInfo.InvariantCulture,
        $"{coded:N0} of {claims:N0} claims coded by a person ({(claims == 0 ? 0 : 100.0 * coded / claims):0.#} %); blind second coding: not measured");
}
