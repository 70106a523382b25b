namespace Rapporteur.Publishing;

/// <summary>The shape by which a reader sees who says so and how: it works without colour.</summary>
public enum Mark
{
    /// <summary>Own experience, or a document seen: a filled disc.</summary>
    Witnessed,

    /// <summary>An organ of the power says so: a filled square.</summary>
    Official,

    /// <summary>A named source says so: a ring.</summary>
    Named,

    /// <summary>An unnamed source, unverified, hearsay or inferred: a dashed ring.</summary>
    Unnamed,

    /// <summary>Alleged or confessed, by an accuser or under one: half a disc.</summary>
    Alleged,

    /// <summary>Denied: a cross.</summary>
    Denied,

    /// <summary>Expected, not reported to have happened: a hollow diamond.</summary>
    Expected,
}

/// <summary>Which mark a claim has.</summary>
public static class Marks
{
    /// <summary>The mark of a modality and a basis, by the codes of the vocabulary; unknown codes are taken as the weakest.</summary>
    /// <param name="modality">asserted, reported, official, unverified, hearsay, inferred, alleged, confessed, denied, expected.</param>
    /// <param name="basis">own-experience, document-seen, named-source, unnamed-source, inference, or null where it is not said.</param>
    public static Mark Of(string modality, string? basis) => (modality, basis) switch
    {
        ("denied", _) => Mark.Denied,
        ("expected", _) => Mark.Expected,
        ("alleged" or "confessed", _) => Mark.Alleged,
        ("official", _) => Mark.Official,
        ("unverified" or "hearsay" or "inferred", _) => Mark.Unnamed,
        (_, "own-experience" or "document-seen") => Mark.Witnessed,
        (_, "named-source") => Mark.Named,
        ("asserted", null) => Mark.Named,
        _ => Mark.Unnamed,
    };
}
