using System.Buffers;

namespace Rapporteur.Archive.Containers;

/// <summary>The names of documents in containers: nothing is ever written under them, but they are shown.</summary>
internal static class ItemNames
{
    private const int Longest = 1_024;

    private static readonly SearchValues<char> Unshown = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), .. "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    /// <summary>Forward slashes, no leading <c>./</c>.</summary>
    public static string Folded(string name)
    {
        var folded = name.Replace('\\', '/');
        while (folded.StartsWith("./", StringComparison.Ordinal))
            folded = folded[2..];
        return folded;
    }

    /// <summary>Why a document of this name is not taken, or null: a name that leads out, or that cannot be shown.</summary>
    public static Refusal? Refused(string path)
    {
        if (path.StartsWith('/') || path is [_, ':', ..] || path.Split('/').Contains(".."))
            return ArchiveRefusals.LeadsOut.With(("file", path));
        if (path.Length is 0 or > Longest || path.AsSpan().ContainsAny(Unshown))
            return ArchiveRefusals.UnsafeName.With(("file", path.Length > Longest ? path[..Longest] : path));
        return null;
    }

    /// <summary>A name that a message gives to what it carries, as the name of a file; for want of one, the words given.</summary>
    public static string OfFile(string? given, string otherwise)
    {
        var name = new string([.. (given ?? "").Where(c => !Unshown.Contains(c))]).Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..].Trim();
        return name is "" or "." or ".." ? otherwise : name.Length > 200 ? name[..200] : name;
    }
}
