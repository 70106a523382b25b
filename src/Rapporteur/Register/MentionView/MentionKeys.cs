using Rapporteur.Names;
using Rapporteur.Search;

namespace Rapporteur.Register.MentionView;

/// <summary>The keys that a mention is found and listed by.</summary>
internal static class MentionKeys
{
    /// <summary>For the order of lists: the surname's folded key, then the other words'.</summary>
    public static string Order(string name)
    {
        var comma = name.IndexOf(',');
        if (comma > 0)
            return $"{FoldedKey.Of(name[..comma])},{FoldedKey.Of(name[(comma + 1)..])}";
        var surname = Surname.Of(name);
        var at = name.IndexOf(surname, StringComparison.Ordinal);
        return at < 0 ? FoldedKey.Of(name) : $"{FoldedKey.Of(surname)},{FoldedKey.Of(string.Concat(name.AsSpan(0, at), " ", name.AsSpan(at + surname.Length)))}";
    }

    /// <summary>For search: the folded words of the name and of other names, as FTS5 takes them.</summary>
    public static string Words(string name, string? alias) => FoldedKey.Of(alias is null ? name : $"{name} {alias}");
}
