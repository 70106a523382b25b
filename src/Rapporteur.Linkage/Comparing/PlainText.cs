using System.Text;

namespace Rapporteur.Linkage.Comparing;

/// <summary>Values brought to a form in which writing habits do not count: lower case, letters and digits, single spaces.</summary>
internal static class PlainText
{
    public static string Of(string value)
    {
        var plain = new StringBuilder(value.Length);
        var isGap = false;
        foreach (var c in value)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (isGap && plain.Length > 0)
                    plain.Append(' ');
                isGap = false;
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '`' or 'ʼ' or 'ʹ' or 'ʺ'))
                isGap = true;
        }
        return plain.ToString();
    }
}
