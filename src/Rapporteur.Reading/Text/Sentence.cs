namespace Rapporteur.Reading.Text;

/// <summary>A sentence of a text, with its tokens; the list of tokens is used again for the next one.</summary>
/// <param name="Tokens">The tokens, in order.</param>
/// <param name="Paragraph">The number of the paragraph, from 0.</param>
/// <param name="IsHeading">It stands alone on its line without an end mark.</param>
/// <param name="IsQuestion">It ends with a question mark.</param>
/// <param name="QuoteDepth">How many quotations are open where it begins.</param>
internal sealed record Sentence(List<Token> Tokens, int Paragraph, bool IsHeading, bool IsQuestion, int QuoteDepth)
{
    public int Start => Tokens[0].Start;

    public int End => Tokens[^1].End;
}
