using System.Globalization;
using System.Reflection;
using System.Text;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading;

/// <summary>What came of reading a lexicon folder.</summary>
/// <param name="Lexicon">The lexicon, or null when a line could not be used.</param>
/// <param name="Errors">Every line that could not be used, in the order of the files.</param>
public sealed record LexiconReading(Lexicon? Lexicon, IReadOnlyList<LexiconError> Errors);

/// <summary>Makes lexicons of folders of plain text files: built in, or a documenter's own.</summary>
public static class LexiconFolder
{
    private const string ResourcePrefix = "lexicon/";

    private static readonly Dictionary<string, PhraseKind> PhraseFiles = new()
    {
        ["acts.txt"] = PhraseKind.Act,
        ["ignore.txt"] = PhraseKind.Ignore,
        ["people.txt"] = PhraseKind.People,
        ["organs.txt"] = PhraseKind.Organ,
        ["places.txt"] = PhraseKind.Place,
        ["dates.txt"] = PhraseKind.Date,
        ["spans.txt"] = PhraseKind.DateMark,
        ["counts.txt"] = PhraseKind.Count,
        ["speech.txt"] = PhraseKind.Speech,
        ["hedges.txt"] = PhraseKind.Hedge,
        ["charges.txt"] = PhraseKind.Charge,
        ["measures.txt"] = PhraseKind.Measure,
        ["topics.txt"] = PhraseKind.Topic,
    };

    private static readonly string[] OtherFiles = ["language.txt", "paradigms.txt", "words.txt", "weights.txt", "README.md"];

    internal static string[] BuiltInLanguages { get; } =
        [.. Resources().Select(r => r.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads a folder of lexicon files from disk.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static LexiconReading Load(string folder) =>
        Read(Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f, Encoding.UTF8)));

    /// <summary>Reads lexicon files given by name and content.</summary>
    public static LexiconReading Read(IReadOnlyDictionary<string, string> files)
    {
        var errors = new List<LexiconError>();
        var known = string.Join(", ", PhraseFiles.Keys.Concat(OtherFiles));
        foreach (var name in files.Keys.Where(n => !PhraseFiles.ContainsKey(n) && !OtherFiles.Contains(n)).Order(StringComparer.Ordinal))
        {
            errors.Add(new LexiconError(name, 0, $"is no lexicon file; known are {known}"));
        }
        var lines = files.Where(f => f.Key.EndsWith(".txt", StringComparison.Ordinal)).ToDictionary(
            f => f.Key, f => LexiconFile.Lines(f.Key, f.Value, errors).ToList());
        List<LexiconLine> In(string name) => lines.GetValueOrDefault(name) ?? [];

        var (language, version) = NameOf(In("language.txt"), errors);
        var words = new WordTable(FoldsOf(In("language.txt"), errors));
        var paradigms = Paradigms.Read(In("paradigms.txt"), errors);
        WordClassReader.Read(In("words.txt"), words, paradigms, errors);
        var settings = SettingsOf(In("language.txt"), words);
        var compiler = new PhraseCompiler(words, paradigms, settings, language, errors);
        var phrases = PhraseFiles.SelectMany(f => In(f.Key).Select(l => compiler.Compile(l, f.Value))).OfType<Phrase>().ToList();
        var parts = new LexiconParts(language, version, words, settings, phrases, WeightsOf(In("weights.txt"), errors));
        return new LexiconReading(errors.Count == 0 ? new Lexicon(parts) : null, errors);
    }

    internal static LexiconReading BuiltIn(string language)
    {
        var prefix = $"{ResourcePrefix}{language}/";
        return Read(Resources().Where(r => r.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(r => r[prefix.Length..], Content));
    }

    private static IEnumerable<string> Resources() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal));

    private static string Content(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static (string Language, int Version) NameOf(List<LexiconLine> lines, List<LexiconError> errors)
    {
        var line = lines.FirstOrDefault(l => l.Section == "language");
        if (line is null || !int.TryParse(line.Option("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            errors.Add(line?.Error("needs a version: write version=1")
                ?? new LexiconError("language.txt", 0, "needs a section [language] with a line such as: en ; version=1"));
            return (line?.Text ?? "und", 0);
        }
        return (line.Text, version);
    }

    private static List<(char, char)> FoldsOf(List<LexiconLine> lines, List<LexiconError> errors)
    {
        var folds = new List<(char, char)>();
        foreach (var line in lines.Where(l => l.Section == "fold"))
        {
            if (line.Text is [var dropped])
            {
                folds.Add((dropped, '\0'));
            }
            else if (line.Text is [var from, ' ', var to])
            {
                folds.Add((from, to));
            }
            else
            {
                errors.Add(line.Error("a fold is two letters with a space between, or one letter that is dropped"));
            }
        }
        return folds;
    }

    private static LanguageSettings SettingsOf(List<LexiconLine> lines, WordTable words)
    {
        IEnumerable<string> Raw(string name) =>
            lines.Where(l => l.Section == name).SelectMany(l => l.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string[] Section(string name) => [.. Raw(name).Select(w => words.Fold(w))];
        return new LanguageSettings
        {
            Clitics = Section("clitics"),
            Elisions = Section("elisions"),
            ThousandMarks = string.Concat(Section("thousands")),
            PersonPluralEndings = Section("person-plural-endings"),
            PersonEndings = Section("person-endings"),
            SkipEndings = Section("skip-endings"),
            AdjectiveEndings = Section("adjective-endings"),
            Telling = Section("telling"),
            Morphology = Raw("morphology").FirstOrDefault() ?? "",
            BaseIsInfinitive = Raw("base-is-infinitive").Contains("yes"),
            DropsSubject = Raw("drops-subject").Contains("yes"),
        };
    }

    private static Weights WeightsOf(List<LexiconLine> lines, List<LexiconError> errors)
    {
        var weights = new Dictionary<string, double>();
        foreach (var line in lines)
        {
            if (!double.TryParse(line.Option("weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                errors.Add(line.Error("a weight is written: feature ; weight=1.5"));
                continue;
            }
            weights[line.Text] = weight;
        }
        return new Weights(weights);
    }
}
