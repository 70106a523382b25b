namespace Rapporteur.Names.Tests.Transliteration;

/// <summary>
/// A letter and a mark as one code point, where both writings are canonically equal: collections have the one, schemes the other, and
/// <c>string.Normalize</c> does nothing where globalization is invariant.
/// </summary>
internal static class LettersWithMarks
{
    private const string Marks = "\u0306\u0307\u0308\u030C\u0301";
    private static readonly string[] Letters = ["ăĕğĭŏŭĂĞŬ", "ċėġżẋĊĠŻ", "äëïöüẍÄËÏÖÜ", "ǎčěǐǰňǒšžČŠŽ", "ćńśźǵḱĆǴḰ"];
    private static readonly string[] Plain = ["aegiouAGU", "cegzxCGZ", "aeiouxAEIOU", "aceijnoszCSZ", "cnszgkCGK"];

    public static string Composed(string text)
    {
        for (var mark = 0; mark < Marks.Length; mark++)
        {
            for (var i = 0; i < Plain[mark].Length; i++)
                text = text.Replace($"{Plain[mark][i]}{Marks[mark]}", Letters[mark][i].ToString(), StringComparison.Ordinal);
        }
        return text;
    }
}
