using Rapporteur.Charter;

namespace Rapporteur.Commission;

/// <summary>An entry as the proceedings take it: with what holds at its place in the log.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Leaf">Its identity.</param>
/// <param name="Recorded">When the log took it in.</param>
/// <param name="By">Who signed it, with the roles and the standing of that moment.</param>
/// <param name="Bench">Handles of the commissioners whose keys were active then.</param>
/// <param name="Cited">What is known of the claims that it cites; a claim that is not there is missing.</param>
/// <param name="Body">What it says: one of this room's entries, or one of another room that bears on findings.</param>
public sealed record Said(
    long Index, string Leaf, DateTimeOffset Recorded, Member By, IReadOnlyList<string> Bench, IReadOnlyDictionary<string, CitedClaim> Cited, object Body);
