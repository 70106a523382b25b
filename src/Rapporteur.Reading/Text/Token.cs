namespace Rapporteur.Reading.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,
}

/// <summary>How a word is written.</summary>
[Flags]
internal enum Shape : byte
{
    None = 0,

    /// <summary>The first letter is a capital.</summary>
    Capital = 1,

    /// <summary>Every letter is a capital, and there are two or more.</summary>
    AllCapitals = 2,

    /// <summary>One capital letter alone: an initial, when a full stop follows.</summary>
    Initial = 4,

    /// <summary>White space or the beginning of the text stands before it.</summary>
    SpaceBefore = 8,

    /// <summary>A line break stands before it.</summary>
    LineBefore = 16,
}

/// <summary>A word, a number or a mark, with its place in the text in UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Word">The lexicon's number of the folded word, 0 when the lexicon does not know it.</param>
/// <param name="Hash">A hash of the folded word.</param>
/// <param name="Value">The value of a number written in digits, -1 otherwise.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, Shape Shape, int Word, uint Hash, long Value)
{
    public bool Is(Shape shape) => (Shape & shape) != 0;

    public bool IsCapital => Kind == TokenKind.Word && Is(Shape.Capital);

    public bool IsNumber => Kind == TokenKind.Number;
}
