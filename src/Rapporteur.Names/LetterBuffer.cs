namespace Rapporteur.Names;

/// <summary>Text in the making, on the stack as long as it is short.</summary>
internal ref struct LetterBuffer(Span<char> space)
{
    private Span<char> space = space;

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<char> Text => space[..Length];

    /// <summary>A character that was written.</summary>
    public readonly ref char this[int at] => ref space[at];

    /// <summary>Adds a character.</summary>
    public void Append(char c)
    {
        if (Length == space.Length)
            Grow(1);
        space[Length++] = c;
    }

    /// <summary>Adds characters.</summary>
    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (Length + text.Length > space.Length)
            Grow(text.Length);
        text.CopyTo(space[Length..]);
        Length += text.Length;
    }

    /// <summary>Begins anew in the same place.</summary>
    public void Clear() => Length = 0;

    private void Grow(int more)
    {
        var larger = new char[Math.Max(space.Length * 2, Length + more)];
        Text.CopyTo(larger);
        space = larger;
    }
}
