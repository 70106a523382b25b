namespace Rapporteur.Reading.Text;

/// <summary>The few marks that reading tells apart; the hash of a mark token is its canonical character.</summary>
internal static class Marks
{
    public const char Open = '“';
    public const char Close = '”';
    public const char Dash = '–';
    public const char Ellipsis = '…';

    public static char Canonical(char c, bool spacedBefore) => c switch
    {
        '"' => spacedBefore ? Open : Close,
        '«' or '„' or '“' => Open,
        '»' or '”' => Close,
        '—' or '–' or '‒' or '―' => Dash,
        '…' => Ellipsis,
        _ => c,
    };

    public static bool Is(this Token token, char mark) => token.Kind == TokenKind.Mark && token.Hash == mark;

    public static bool EndsSentence(this Token token) => token.Kind == TokenKind.Mark && token.Hash is '.' or '!' or '?' or Ellipsis;

    /// <summary>Marks over which a clause does not reach.</summary>
    public static bool PartsClauses(this Token token) => token.Kind == TokenKind.Mark
        && token.Hash is ';' or ':' or '(' or ')' or '[' or ']' or Open or Close;
}
