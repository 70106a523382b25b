using System.Globalization;
using Rapporteur.Names;
using Rapporteur.Names.Comparing;
using Rapporteur.Names.Transliteration;

namespace Rapporteur.Bench.Names;

/// <summary>Names: comparing prepared ones, preparing, folding, transliterating; processor time of this thread's process, and allocation.</summary>
internal static class NamesBench
{
    private const int Rounds = 20, Warming = 5;

    private static readonly string[] Given = ["Георгий", "Григорий", "Лев", "Карл", "Nikolai", "Gregory", "Léon", "Heinrich", "Шалва", "Akmal", "Г.", "Ya.", "J."];

    private static readonly string[] Second = ["Леонидович", "Борисович", "И.", "L.", "", "", ""];

    private static readonly string[] Surnames =
    [
        "Пятаков", "Piatakov", "Pjatakow", "Зиновьев", "Sinowjew", "Иванов", "Ivanov", "Ter-Vaganyan", "Тер-Ваганян", "Преображенский", "Préobrajenski", "ლომინაძე",
        "Чубарь", "Tchoubar", "Сокольников", "Sokolnikow", "Khodjayev", "Ходжаев", "Рейнгольд", "Reinhold", "Бухарина", "Boukharine", "Lurye", "Лурье",
    ];

    public static void Run(Results results, string[] options)
    {
        var names = (from surname in Surnames from given in Given from second in Second select $"{given} {second} {surname}".Replace("  ", " ", StringComparison.Ordinal)).ToArray();
        var prepared = names.Select(name => PreparedName.Of(name)).ToArray();
        Compare(prepared);
        var (all, bytes) = Measure(() => Compare(prepared), prepared.Length * prepared.Length);
        results.Add("compare two prepared names, any two, ns", all, "2,000");
        results.Add("allocated by a comparison, bytes", bytes, "0");
        var alike = Surnames.SelectMany(surname => Given.Select(given => PreparedName.Of($"{given} {surname}"))).ToArray();
        results.Add("compare two prepared names that are alike, ns", Measure(() => Neighbours(alike), alike.Length * Rounds * 8).Nanoseconds, "2,000");
        var (preparing, preparingBytes) = Measure(() => Prepare(names), names.Length);
        results.Add("prepare a name, ns", preparing, "15,000");
        results.Add("allocated by preparing, bytes", preparingBytes, "-");
        results.Add("folded key of a name, ns", Measure(() => Fold(names), names.Length).Nanoseconds, "-");
        var scheme = TransliterationSchemes.Find("bgnpcgn-rus-Cyrl-Latn-1947")!;
        results.Add("transliterate a name, ns", Measure(() => Transliterate(scheme, names), names.Length).Nanoseconds, "-");
    }

    private static void Compare(PreparedName[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            for (var j = 0; j < names.Length; j++)
                NameComparison.Compare(names[i], names[j]);
        }
    }

    private static void Neighbours(PreparedName[] names)
    {
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < names.Length; i++)
            {
                for (var j = 1; j <= 8; j++)
                    NameComparison.Compare(names[i], names[(i + j) % names.Length]);
            }
        }
    }

    private static void Prepare(string[] names)
    {
        foreach (var name in names)
            PreparedName.Of(name);
    }

    private static void Fold(string[] names)
    {
        foreach (var name in names)
            FoldedKey.Of(name);
    }

    private static void Transliterate(TransliterationScheme scheme, string[] names)
    {
        foreach (var name in names)
            scheme.Transliterate(name);
    }

    private static (string Nanoseconds, string Bytes) Measure(Action work, int count)
    {
        // Until the compiler has done its best.
        for (var round = 0; round < Warming; round++)
            work();
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        work();
        var spent = (Environment.CpuUsage.TotalTime - time).TotalNanoseconds / count;
        return (spent.ToString("N0", CultureInfo.InvariantCulture), ((GC.GetAllocatedBytesForCurrentThread() - bytes) / count).ToString("N0", CultureInfo.InvariantCulture));
    }
}
