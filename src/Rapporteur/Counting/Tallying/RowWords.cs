using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Storage;

namespace Rapporteur.Counting.Tallying;

/// <summary>The words that people read for the keys of a row, and the order of rows.</summary>
internal sealed class RowWords(Inquiry inquiry)
{
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> sources = new(() => ArchiveQueries.Sources(inquiry).ToDictionary(source => source.Handle, source => source.Name, StringComparer.Ordinal));

    public string Of(CountDimension dimension, string key) => key switch
    {
        Drafter.NotGiven => "not given",
        _ when dimension == CountDimension.Place => places.TryGetValue(key, out var known) ? known : places[key] = ManyValues.NameOfPlace(inquiry, key) ?? key,
        _ when dimension == CountDimension.Source => sources.Value.GetValueOrDefault(key, key),
        _ when dimension is CountDimension.Act => key.Replace('-', ' '),
        _ => key,
    };

    /// <summary>Time in its order, acts and modalities in that of the code book, all else by the word; what is not given stands last.</summary>
    public static string Rank(CountDimension dimension, string key, string word) => dimension switch
    {
        _ when key == Drafter.NotGiven => "1",
        CountDimension.Act => $"0{PlaceIn(CodeBook.Acts, key):000}{key}",
        CountDimension.Modality => $"0{PlaceIn(CodeBook.Modalities, key):000}",
        _ when dimension.IsTime() => $"0{key}",
        _ => $"0{word}\n{key}",
    };

    private static int PlaceIn(IReadOnlyList<string> words, string word)
    {
        var place = 0;
        while (place < words.Count && words[place] != word)
            place++;
        return place;
    }
}
