using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Names.Russian;

/// <summary>
/// The dictionary of OpenCorpora in the form that pymorphy2 compiled: words lead to paradigm and form; a paradigm lists the suffix, tag and
/// prefix of each
/// of its forms, the first of which is the lemma; endings lead to the paradigms that words with them most often have.
/// </summary>
internal sealed class RussianDictionary
{
    /// <summary>Prefixes of forms: none, of comparatives, of superlatives.</summary>
    public static readonly string[] FormPrefixes = ["", "по", "наи"];

    private readonly Dawg words;
    private readonly Dawg probabilities;
    private readonly Dawg[] endings;
    private readonly ushort[] paradigms;
    private readonly int[] paradigmStarts;
    private readonly string[] suffixes;
    private readonly WordTag[] tags;

    private RussianDictionary()
    {
        words = new Dawg(Unpacked("words.dawg"));
        probabilities = new Dawg(Unpacked("probabilities.dawg"));
        endings = [.. FormPrefixes.Select((_, i) => new Dawg(Unpacked($"endings-{i}.dawg")))];
        paradigms = MemoryMarshal.Cast<byte, ushort>(Unpacked("paradigms.array")).ToArray();
        paradigmStarts = StartsOf(paradigms);
        suffixes = Encoding.UTF8.GetString(Unpacked("suffixes.txt")).Split('\n');
        tags = [.. Encoding.UTF8.GetString(Unpacked("tags.txt")).Split('\n').Select(text => new WordTag(text))];
    }

    /// <summary>Reads the dictionary that this assembly holds.</summary>
    public static RussianDictionary Load() => new();

    /// <summary>Appends the forms that a lower-case word can be, е standing for ё too; the spelling with ё comes with each.</summary>
    public void FindForms(string word, List<WordForm> forms)
    {
        var payloads = new List<(int, int, int)>();
        FindSpellings(words, word, (node, spelling) =>
        {
            payloads.Clear();
            words.CollectPayloads(node, size: 2, payloads);
            foreach (var (paradigm, form, _) in payloads)
                forms.Add(new WordForm(this, spelling, paradigm, form));
        });
    }

    /// <summary>The forms that words with this ending have, with how often; the ending comes as the dictionary spells it.</summary>
    public List<(string Ending, int Count, int Paradigm, int Form)> FindEndings(int formPrefix, string ending)
    {
        var found = new List<(string, int, int, int)>();
        var payloads = new List<(int, int, int)>();
        FindSpellings(endings[formPrefix], ending, (node, spelling) =>
        {
            payloads.Clear();
            endings[formPrefix].CollectPayloads(node, size: 3, payloads);
            foreach (var (count, paradigm, form) in payloads)
                found.Add((spelling, count, paradigm, form));
        });
        return found;
    }

    /// <summary>How many in a million uses of the word have this tag; -1 where nothing is known of them.</summary>
    public int UsesInAMillion(string word, WordTag tag) => probabilities.ValueOf(word, ":", tag.ToString());

    public int FormCount(int paradigm) => paradigms[paradigmStarts[paradigm]] / 3;

    public string Suffix(int paradigm, int form) => suffixes[paradigms[paradigmStarts[paradigm] + 1 + form]];

    public WordTag Tag(int paradigm, int form) => tags[paradigms[paradigmStarts[paradigm] + 1 + FormCount(paradigm) + form]];

    public string Prefix(int paradigm, int form) => FormPrefixes[paradigms[paradigmStarts[paradigm] + 1 + 2 * FormCount(paradigm) + form]];

    private static void FindSpellings(Dawg dawg, string word, Action<uint, string> found)
    {
        Follow(Dawg.Root, 0, word);

        void Follow(uint node, int at, string spelling)
        {
            for (; at < word.Length; at++)
            {
                var withYo = node;
                if (word[at] == 'е' && dawg.TryFollow(ref withYo, 'ё'))
                    Follow(withYo, at + 1, string.Concat(spelling.AsSpan(0, at), "ё", spelling.AsSpan(at + 1)));
                if (!dawg.TryFollow(ref node, word[at]))
                    return;
            }
            found(node, spelling);
        }
    }

    private static int[] StartsOf(ushort[] paradigms)
    {
        var starts = new int[paradigms[0]];
        var at = 1;
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = at;
            at += paradigms[at] + 1;
        }
        return starts;
    }

    private static byte[] Unpacked(string name)
    {
        using var packed = typeof(RussianDictionary).Assembly.GetManifestResourceStream($"Russian/{name}.br")!;
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes, 1 << 20);
        return bytes.ToArray();
    }
}

/// <summary>A form of a paradigm, as a word is spelt in it.</summary>
internal readonly record struct WordForm(RussianDictionary Dictionary, string Spelling, int Paradigm, int Form)
{
    public WordTag Tag => Dictionary.Tag(Paradigm, Form);

    /// <summary>The lemma: the first form of the paradigm.</summary>
    public string Lemma => Spelt(0);

    /// <summary>The word in another form of its paradigm.</summary>
    public string Spelt(int otherForm)
    {
        var prefix = Dictionary.Prefix(Paradigm, Form).Length;
        var stem = Spelling.AsSpan(prefix, Spelling.Length - prefix - Dictionary.Suffix(Paradigm, Form).Length);
        return string.Concat(Dictionary.Prefix(Paradigm, otherForm), stem, Dictionary.Suffix(Paradigm, otherForm));
    }

    /// <summary>The word in another case, of the same gender and number where the paradigm has it; null where not.</summary>
    public string? In(GrammaticalCase wanted)
    {
        var tag = Tag;
        if (tag.Case == wanted)
            return Spelling;
        for (var i = 0; i < Dictionary.FormCount(Paradigm); i++)
        {
            var other = Dictionary.Tag(Paradigm, i);
            if (other.Case == wanted && other.IsSameButForCase(tag))
                return Spelt(i);
        }
        return null;
    }
}
