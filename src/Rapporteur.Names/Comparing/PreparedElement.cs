using Rapporteur.Names.Sounds;
using Rapporteur.Names.Written;

namespace Rapporteur.Names.Comparing;

/// <summary>A given name, an initial or a patronymic, made ready.</summary>
internal sealed class PreparedElement
{
    private PreparedElement(string word, NamePartKind kind)
    {
        Kind = kind;
        var plain = word.TrimEnd('.');
        IsInitial = kind == NamePartKind.Initial && Written.Initials.IsOneLetter(plain);
        IsCutShort = kind == NamePartKind.Initial && !IsInitial;
        var stem = kind == NamePartKind.Patronymic ? Patronymics.Father(plain) : plain;
        Sounds = SoundReader.Read(stem);
        Unread = SoundReader.Unread(stem);
        Names = IsInitial ? [] : GivenNames.Find(plain) is { Length: > 0 } found ? found : GivenNames.Find(stem);
        Initials = IsInitial ? Written.Initials.Of(plain) : Names.Aggregate(Written.Initials.Of(stem), (set, name) => set | GivenNames.All[name].Initials);
        OwnInitials = Written.Initials.Of(stem);
        Bits = Names.Length == 0 ? UnlistedBits : Names.Min(name => GivenNames.All[name].Bits);
    }

    private const double UnlistedBits = 6;

    public NamePartKind Kind { get; }

    public bool IsInitial { get; }

    public bool IsCutShort { get; }

    public Sound[] Sounds { get; }

    /// <summary>The letters that are not read as sounds.</summary>
    public string Unread { get; }

    /// <summary>Indexes of the names of which it may be a form.</summary>
    public int[] Names { get; }

    /// <summary>With what any form of it may begin.</summary>
    public ulong Initials { get; }

    /// <summary>With what it begins as written.</summary>
    public ulong OwnInitials { get; }

    public double Bits { get; }

    public static PreparedElement Of(NamePart part) => new(part.Text, part.Kind);
}
