using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Rapporteur.Ledger;

/// <summary>One pass over bytes that says whether they are canonical JSON; it builds nothing.</summary>
internal ref struct CanonicalScanner(ReadOnlySpan<byte> bytes)
{
    private static readonly SearchValues<byte> EndsPlainText = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control)]);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at = 0;
    private string? _problem = null;

    /// <summary>What is wrong and at which byte; null when nothing is.</summary>
    internal string? Problem()
    {
        if (!Utf8.IsValid(_bytes))
        {
            return "not UTF-8";
        }

        if (Value(0) && _at != _bytes.Length)
        {
            Fail("something follows the value");
        }

        return _problem;
    }

    private bool Value(int depth) => Peek() switch
    {
        '{' => depth < CanonicalJson.MaxDepth ? Object(depth + 1) : Fail("nested too deep"),
        '[' => depth < CanonicalJson.MaxDepth ? Array(depth + 1) : Fail("nested too deep"),
        '"' => Text(out _),
        't' => Literal("true"u8),
        'f' => Literal("false"u8),
        'n' => Literal("null"u8),
        '-' or (>= '0' and <= '9') => Integer(),
        _ => Fail("no value stands here"),
    };

    private bool Object(int depth)
    {
        _at++;
        if (Take('}'))
        {
            return true;
        }

        ReadOnlySpan<byte> previous = default;
        do
        {
            if (!Text(out var name))
            {
                return false;
            }

            if (!previous.IsEmpty && CompareNames(previous, name) >= 0)
            {
                return Fail("names are repeated or out of order");
            }

            previous = name;
            if (!Take(':'))
            {
                return Fail("a colon is due");
            }

            if (!Value(depth))
            {
                return false;
            }
        }
        while (Take(','));
        return Take('}') || Fail("the object does not end");
    }

    private bool Array(int depth)
    {
        _at++;
        if (Take(']'))
        {
            return true;
        }

        do
        {
            if (!Value(depth))
            {
                return false;
            }
        }
        while (Take(','));
        return Take(']') || Fail("the array does not end");
    }

    // Hands out the string with its quotes, as it stands.
    private bool Text(out ReadOnlySpan<byte> quoted)
    {
        quoted = default;
        var start = _at;
        if (!Take('"'))
        {
            return Fail("a string is due");
        }

        while (true)
        {
            var plain = _bytes[_at..].IndexOfAny(EndsPlainText);
            if (plain < 0)
            {
                return Fail("the string does not end");
            }

            _at += plain;
            if (Take('"'))
            {
                quoted = _bytes[start.._at];
                return true;
            }

            if (!Escape())
            {
                return false;
            }
        }
    }

    // Only what must be escaped is, and in the shortest form (RFC 8785, section 3.2.2.2).
    private bool Escape()
    {
        var rest = _bytes[_at..];
        if (rest[0] != '\\')
        {
            return Fail("a control character stands unescaped");
        }

        if (rest.Length >= 2 && "\"\\btnfr"u8.Contains(rest[1]))
        {
            _at += 2;
            return true;
        }

        if (rest.Length >= 6 && rest[1..4].SequenceEqual("u00"u8) && rest[4] is (byte)'0' or (byte)'1'
            && rest[5] is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')
            && !(rest[4] == '0' && "89acd"u8.Contains(rest[5])))
        {
            _at += 6;
            return true;
        }

        return Fail("an escape that is not the canonical one");
    }

    private bool Integer()
    {
        var start = _at;
        Take('-');
        var digits = _at;
        long value = 0;
        for (; Peek() is >= '0' and <= '9'; _at++)
        {
            value = _at - digits < 17 ? value * 10 + (_bytes[_at] - '0') : long.MaxValue;
        }

        if (_at == digits || (_bytes[digits] == '0' && (_at - digits > 1 || digits > start)))
        {
            return Fail("not the canonical form of an integer");
        }

        return value <= CanonicalJson.MaxInteger || Fail("an integer beyond 2^53-1");
    }

    private bool Literal(ReadOnlySpan<byte> literal)
    {
        if (!_bytes[_at..].StartsWith(literal))
        {
            return Fail("no value stands here");
        }

        _at += literal.Length;
        return true;
    }

    // The order is that of UTF-16 code units; for plain ASCII without escapes that is the order of the bytes.
    private static int CompareNames(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        IsPlain(left) && IsPlain(right)
            ? left[1..^1].SequenceCompareTo(right[1..^1])
            : string.CompareOrdinal(Decode(left), Decode(right));

    private static bool IsPlain(ReadOnlySpan<byte> quoted) => System.Text.Ascii.IsValid(quoted) && !quoted.Contains((byte)'\\');

    private static string? Decode(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString();
    }

    private readonly char Peek() => _at < _bytes.Length ? (char)_bytes[_at] : '\0';

    private bool Take(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Fail(string problem)
    {
        _problem ??= $"{problem} (byte {_at})";
        return false;
    }
}
