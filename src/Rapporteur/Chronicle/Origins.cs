using System.Collections.Frozen;
using Rapporteur.Archive;
using Rapporteur.Names;

namespace Rapporteur.Chronicle;

/// <summary>The root of an attribution: what is counted when accounts are.</summary>
/// <param name="Name">The origin, as shown.</param>
/// <param name="WhyNot">Why it counts for none, or null where it counts.</param>
public sealed record Origin(string Name, string? WhyNot);

/// <summary>
/// Finds the origin of an account (DESIGN section 3, Attribution): the root of the chain of who says so; organs of one power and
/// the press that it controls are one; unnamed sources and inferences count for none.
/// </summary>
public sealed class Origins
{
    // Before the powers, whose names are keyed without them.
    private static readonly string[] Articles = ["the ", "la ", "le ", "les ", "l'", "l’"];

    private static readonly FrozenDictionary<string, string> KnownPowers = Load();

    private readonly Dictionary<string, string> powers;
    private readonly IReadOnlyDictionary<string, string> decided;

    /// <summary>Origins by what is known of sources and what members decided.</summary>
    /// <param name="sources">The sources as described by members.</param>
    /// <param name="decided">From the name of an origin to the one that it is counted under.</param>
    public Origins(IEnumerable<Source> sources, IReadOnlyDictionary<string, string> decided)
    {
        this.decided = decided;
        powers = sources.Where(source => source.Kind is SourceKinds.Organ or SourceKinds.ControlledPress)
            .GroupBy(source => Key(source.Name), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Power ?? "the power", StringComparer.Ordinal);
    }

    /// <summary>The origin of an account.</summary>
    /// <param name="attribution">Who says so, nearest first; empty where the author speaks.</param>
    /// <param name="modality">How it is put.</param>
    /// <param name="basis">How the source knows.</param>
    /// <param name="author">Author of the part or exhibit.</param>
    /// <param name="source">Source of the exhibit.</param>
    /// <param name="exhibit">Handle of the exhibit.</param>
    public Origin Of(IReadOnlyList<string> attribution, string modality, string? basis, string? author, string? source, string exhibit)
    {
        var root = attribution.Count > 0 ? WithoutArticle(attribution[^1]) : author ?? source ?? $"the author of {exhibit}";
        if (modality == "inferred" || basis == "inference")
            return new Origin(root, "an inference is no origin");
        if (basis == "unnamed-source" || (attribution.Count == 0 && modality is "hearsay" or "unverified"))
            return new Origin(root, "the source is not named");
        var name = PowerOf(root) is { } power ? $"organs and press of {power}"
            : modality == "official" ? "organs of the power" : root;
        return new Origin(decided.GetValueOrDefault(root) ?? decided.GetValueOrDefault(name) ?? name, null);
    }

    private string? PowerOf(string name) => powers.GetValueOrDefault(Key(name)) ?? KnownPowers.GetValueOrDefault(Key(name));

    private static string Key(string name) =>
        FoldedKey.Of(WithoutArticle(name.Trim().Trim('"', '“', '”', '«', '»', '.', ',').ToLowerInvariant()));

    /// <summary>"the Havas" is Havas; an article with a capital belongs to the name ("La Croix").</summary>
    private static string WithoutArticle(string name)
    {
        var article = Articles.FirstOrDefault(article => name.StartsWith(article, StringComparison.Ordinal));
        return article is null ? name : name[article.Length..];
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(Origins).Assembly.GetManifestResourceStream("Data/powers.tsv")!;
        using var reader = new StreamReader(stream);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var name, var power])
                known.TryAdd(Key(name), power);
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
