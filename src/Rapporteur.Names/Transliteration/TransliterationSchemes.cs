using System.Collections.Immutable;
using System.Reflection;

namespace Rapporteur.Names.Transliteration;

/// <summary>
/// All schemes of the library. Each is a small file of its own, read on first use, that names its standard, year and section and says
/// what the scheme cannot express.
/// </summary>
public static class TransliterationSchemes
{
    private const string Prefix = "Schemes/", Suffix = ".txt";

    private static readonly Lazy<ImmutableSortedDictionary<string, TransliterationScheme>> ById = new(Load);

    /// <summary>Every scheme, by id in ordinal order.</summary>
    public static IReadOnlyList<TransliterationScheme> All => [.. ById.Value.Values];

    /// <summary>The scheme of that id, or null when there is none.</summary>
    /// <param name="id">As in <see cref="TransliterationScheme.Id"/>.</param>
    public static TransliterationScheme? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ById.Value.GetValueOrDefault(id);
    }

    private static ImmutableSortedDictionary<string, TransliterationScheme> Load()
    {
        var assembly = typeof(TransliterationSchemes).Assembly;
        var texts = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..^Suffix.Length], name => Text(assembly, name));
        var read = new Dictionary<string, TransliterationScheme>(StringComparer.Ordinal);
        TransliterationScheme Named(string id) => read.TryGetValue(id, out var scheme) ? scheme : read[id] = SchemeFile.Read(id, texts[id], Named);
        return texts.Keys.ToImmutableSortedDictionary(id => id, Named, StringComparer.Ordinal);
    }

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
