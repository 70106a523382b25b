using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;

namespace Rapporteur.Publishing;

/// <summary>What an edition may hold: the one place where that is decided.</summary>
/// <param name="Kind">For whom the edition is.</param>
public sealed record Admission(EditionKind Kind)
{
    /// <summary>Exhibits that were not withdrawn; in a public edition those that everybody may see.</summary>
    public bool Admits(Exhibit exhibit) => exhibit.Withdrawn is null && (Kind == EditionKind.WorkingPapers || exhibit.Access == AccessLevels.Public);

    /// <summary>Claims that were not set aside; in a public edition those that a person coded and everybody may see.</summary>
    public bool Admits(Claim claim) => ClaimStates.Stands(claim.State)
        && (Kind == EditionKind.WorkingPapers || (claim.Coded && claim is { Access: AccessLevels.Public, ExhibitAccess: AccessLevels.Public }));

    /// <summary>Measures, by the same rule.</summary>
    public bool Admits(Measure measure) => ClaimStates.Stands(measure.State)
        && (Kind == EditionKind.WorkingPapers || (ClaimStates.IsCoded(measure.State) && measure.Access == AccessLevels.Public));
}
