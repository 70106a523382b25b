using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>
/// Writes canonical JSON (see <see cref="CanonicalJson"/>) forward only: for callers that know the order of their
/// names. A name out of order (RFC 8785 orders by UTF-16 code units), a lone surrogate or an integer out of range throws.
/// </summary>
public sealed class CanonicalWriter
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Stack<Level> _levels = new();
    private bool _valueAllowed = true;

    /// <summary>Opens an object.</summary>
    public CanonicalWriter StartObject() => Open('{', isObject: true);

    /// <summary>Closes the object opened last.</summary>
    public CanonicalWriter EndObject() => Close('}', isObject: true);

    /// <summary>Opens an array.</summary>
    public CanonicalWriter StartArray() => Open('[', isObject: false);

    /// <summary>Closes the array opened last.</summary>
    public CanonicalWriter EndArray() => Close(']', isObject: false);

    /// <summary>Writes the name of a member; a value must follow.</summary>
    /// <exception cref="ArgumentException">The name does not come after the one before it.</exception>
    public CanonicalWriter Name(string name)
    {
        if (!_levels.TryPeek(out var level) || !level.IsObject || _valueAllowed)
        {
            throw new InvalidOperationException("A name stands only in an object, where no value is due.");
        }

        if (level.LastName is not null && string.CompareOrdinal(level.LastName, name) >= 0)
        {
            throw new ArgumentException($"The name '{name}' must not follow '{level.LastName}'.", nameof(name));
        }

        Separate(level);
        level.LastName = name;
        Quoted(name);
        Raw(':');
        _valueAllowed = true;
        return this;
    }

    /// <summary>Writes a string.</summary>
    /// <exception cref="ArgumentException">It holds a lone surrogate.</exception>
    public CanonicalWriter String(string value)
    {
        BeforeValue();
        Quoted(value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <exception cref="ArgumentException">It lies outside of 2^53-1 either way.</exception>
    public CanonicalWriter Integer(long value)
    {
        if (value is > CanonicalJson.MaxInteger or < -CanonicalJson.MaxInteger)
        {
            throw new ArgumentException($"{value} lies outside of the integers that JSON carries safely (2^53-1).", nameof(value));
        }

        BeforeValue();
        Utf8Formatter.TryFormat(value, _bytes.GetSpan(20), out var written);
        _bytes.Advance(written);
        return this;
    }

    /// <summary>Writes true or false.</summary>
    public CanonicalWriter Boolean(bool value)
    {
        BeforeValue();
        _bytes.Write(value ? "true"u8 : "false"u8);
        return this;
    }

    /// <summary>Writes null.</summary>
    public CanonicalWriter Null()
    {
        BeforeValue();
        _bytes.Write("null"u8);
        return this;
    }

    /// <summary>The bytes written, in a new array.</summary>
    /// <exception cref="InvalidOperationException">An object or array is still open, or nothing was written.</exception>
    public byte[] ToArray() => _levels.Count == 0 && !_valueAllowed
        ? _bytes.WrittenSpan.ToArray()
        : throw new InvalidOperationException("The value is not complete.");

    private CanonicalWriter Open(char bracket, bool isObject)
    {
        if (_levels.Count == CanonicalJson.MaxDepth)
        {
            throw new ArgumentException($"Canonical JSON nests at most {CanonicalJson.MaxDepth} deep here.");
        }

        BeforeValue();
        Raw(bracket);
        _levels.Push(new Level(isObject));
        _valueAllowed = !isObject;
        return this;
    }

    private CanonicalWriter Close(char bracket, bool isObject)
    {
        if (!_levels.TryPeek(out var level) || level.IsObject != isObject || (isObject && _valueAllowed))
        {
            throw new InvalidOperationException($"'{bracket}' closes nothing here.");
        }

        _levels.Pop();
        Raw(bracket);
        AfterValue();
        return this;
    }

    private void BeforeValue()
    {
        if (!_valueAllowed)
        {
            throw new InvalidOperationException("No value is due here.");
        }

        if (_levels.TryPeek(out var level) && !level.IsObject)
        {
            Separate(level);
        }

        AfterValue();
    }

    // In an array another value may follow; in an object a name must come first; at the top nothing follows.
    private void AfterValue() => _valueAllowed = _levels.TryPeek(out var level) && !level.IsObject;

    private void Separate(Level level)
    {
        if (level.HasItems)
        {
            Raw(',');
        }

        level.HasItems = true;
    }

    private void Quoted(string text)
    {
        Raw('"');
        var rest = text.AsSpan();
        for (var next = rest.IndexOfAny(NeedsEscape); next >= 0; next = rest.IndexOfAny(NeedsEscape))
        {
            Literal(rest[..next]);
            Escape(rest[next]);
            rest = rest[(next + 1)..];
        }

        Literal(rest);
        Raw('"');
    }

    private void Literal(ReadOnlySpan<char> text)
    {
        try
        {
            StrictUtf8.GetBytes(text, _bytes);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("The text holds a lone surrogate, which no UTF-8 can carry.");
        }
    }

    private void Escape(char character)
    {
        var two = character switch
        {
            '"' => "\\\"", '\\' => "\\\\", '\b' => "\\b", '\t' => "\\t", '\n' => "\\n", '\f' => "\\f", '\r' => "\\r",
            _ => $"\\u{(int)character:x4}",
        };
        Encoding.ASCII.GetBytes(two, _bytes);
    }

    private void Raw(char ascii)
    {
        _bytes.GetSpan(1)[0] = (byte)ascii;
        _bytes.Advance(1);
    }

    private sealed class Level(bool isObject)
    {
        public bool IsObject { get; } = isObject;

        public bool HasItems { get; set; }

        public string? LastName { get; set; }
    }
}
