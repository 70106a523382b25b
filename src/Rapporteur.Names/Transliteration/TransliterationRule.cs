namespace Rapporteur.Names.Transliteration;

/// <summary>One rule: what is read, what is written, and the letters that must stand before and behind it, where that matters.</summary>
internal sealed record TransliterationRule(string Source, string Target, LetterContext? After, LetterContext? Before)
{
    /// <summary>A rule that is written with a capital is for that capital alone.</summary>
    public bool IsExact { get; } = Source.Any(char.IsUpper);
}

/// <summary>The letters of which one must stand beside a rule's; the edge of a word counts as a letter where it is allowed.</summary>
internal sealed record LetterContext(string Letters, bool AllowsEdge)
{
    public bool Holds(char neighbour, bool isEdge) => isEdge ? AllowsEdge : Letters.Contains(char.ToLowerInvariant(neighbour));
}
