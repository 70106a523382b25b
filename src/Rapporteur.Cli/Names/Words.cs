using System.Text;

namespace Rapporteur.Cli.Names;

/// <summary>The members of the libraries' enumerations as words: <c>birth name</c>, <c>initial agrees</c>.</summary>
internal static class Words
{
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in member.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
