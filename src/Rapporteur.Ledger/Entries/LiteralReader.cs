using System.Collections.Concurrent;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>Reads bytes that must stand exactly so.</summary>
internal ref struct LiteralReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    internal readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Steps over a literal, when it is what stands here.</summary>
    internal bool Take(ReadOnlySpan<byte> literal)
    {
        if (!_rest.StartsWith(literal))
        {
            return false;
        }

        _rest = _rest[literal.Length..];
        return true;
    }

    /// <summary>Hands out what stands before the next <paramref name="end"/> and steps over both.</summary>
    internal bool Until(byte end, out ReadOnlySpan<byte> text)
    {
        var length = _rest.IndexOf(end);
        text = length < 0 ? default : _rest[..length];
        _rest = length < 0 ? _rest : _rest[(length + 1)..];
        return length >= 0;
    }
}

/// <summary>
/// A log repeats a few dozen kinds, key ids and one inquiry a million times: they share their strings.
/// The pool is bounded, so that a crafted log cannot fill the memory with names.
/// </summary>
internal static class NamePool
{
    private const int Capacity = 4096;

    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByCharacters =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static string Of(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > EntryHeader.MaxNameLength || !Ascii.IsValid(ascii))
        {
            return "";
        }

        Span<char> text = stackalloc char[ascii.Length];
        Encoding.ASCII.GetChars(ascii, text);
        if (ByCharacters.TryGetValue(text, out var known))
        {
            return known;
        }

        var name = text.ToString();
        return Names.Count < Capacity ? Names.GetOrAdd(name, name) : name;
    }
}
