using System.Text;

namespace Rapporteur.Scrutiny;

/// <summary>Words as scrutiny compares them: lower case, letters and digits only.</summary>
internal static class Words
{
    /// <summary>A key under which a name is found again, written the same but for case, spaces and signs.</summary>
    public static string Key(string name) => string.Join(' ', Of(name));

    /// <summary>The words of a text, in their order.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                word.Append(char.ToLowerInvariant(letter));
            else
                Close();
        }
        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
