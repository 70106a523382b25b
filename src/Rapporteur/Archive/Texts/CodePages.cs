using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>The old encodings by name or number.</summary>
internal static class CodePages
{
    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name.</summary>
    public static Encoding Get(string name) => Encoding.GetEncoding(name);

    /// <summary>The encoding of a Windows code page number, or null where there is none.</summary>
    public static Encoding? Get(int number)
    {
        try
        {
            return number is > 0 and < 65_536 ? Encoding.GetEncoding(number) : null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
