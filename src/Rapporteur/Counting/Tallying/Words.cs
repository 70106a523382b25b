using System.Collections.Concurrent;
using System.Text;

namespace Rapporteur.Counting.Tallying;

/// <summary>Words as numbers, so that they are compared at once; numbers are given out by several threads, and their order says nothing.</summary>
internal sealed class Words
{
    private const int ShortText = 256;

    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    public string this[int number]
    {
        get
        {
            lock (words)
                return words[number];
        }
    }

    public int Of(ReadOnlySpan<byte> utf8)
    {
        Span<char> text = utf8.Length <= ShortText ? stackalloc char[ShortText] : new char[utf8.Length];
        return Of(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    public int Of(ReadOnlySpan<char> word)
    {
        if (numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number))
            return number;
        lock (words)
        {
            var text = word.ToString();
            if (!numbers.TryGetValue(text, out number))
            {
                words.Add(text);
                numbers[text] = number = words.Count - 1;
            }
            return number;
        }
    }
}
