using Rapporteur.Names.Sounds;

namespace Rapporteur.Names.Written;

/// <summary>What letters of a given name an initial may stand for, across alphabets: Latin Y. is И., Ю., Я. or Е.</summary>
internal static class Initials
{
    private static readonly Dictionary<string, ulong> Starts = Load(
        "a=а b=б c=цсчкх ch=чхшк cz=чц d=дџ dzh=џж dj=џж dsch=џж e=еэ f=фтв g=гжџ h=хг i=июя ia=я iu=ю iou=ю ie=е io=ие j=июяежџ ja=я ju=ю je=е jo=еи "
        + "k=кх kh=х l=л m=м n=н o=о p=п ph=фп q=кчх r=р s=сзшц sch=шжщ sh=ш shch=щ sz=шс t=тцч th=тф ts=ц tz=ц tsch=ч tch=ч u=ую v=вф w=ву x=хк "
        + "y=июяе ya=я yu=ю ye=е yo=еи z=зцж zh=ж "
        + "і=и ї=и є=е ґ=г ё=е й=и ў=ув қ=к ғ=г ә=аэ ө=о ү=у ұ=у һ=хг ҳ=х ҷ=џ җ=жџ");

    /// <summary>The set of letters that the beginning of an initial or a name may stand for.</summary>
    public static ulong Of(string name)
    {
        var lower = LatinSounds.WithoutMarks(name.Trim().TrimEnd('.'));
        for (var length = Math.Min(5, lower.Length); length > 0; length--)
        {
            if (Starts.TryGetValue(lower[..length], out var set))
                return set;
        }
        if (lower.Length == 0)
            return 0;
        if (lower[0] is >= 'а' and <= 'я')
            return SoundBits.Of(lower[0]);
        var sounds = SoundReader.Read(lower);
        return sounds.Length == 0 ? 0 : sounds[0].Set & ~(1UL << 63);
    }

    /// <summary>Letters of one sound written with several (<c>Ya.</c>, <c>Kh.</c>): an initial, not a name cut short.</summary>
    public static bool IsOneLetter(string letters) =>
        letters.Length == 1 || Starts.ContainsKey(letters.ToLowerInvariant());

    private static Dictionary<string, ulong> Load(string pairs) => pairs.Split(' ').Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => SoundBits.Of(pair[1]), StringComparer.Ordinal);
}
