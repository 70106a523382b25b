using System.Globalization;
using System.Text;

namespace Rapporteur.Tests.Cli;

/// <summary>How many are on no list, from lists of the register.</summary>
public sealed class EstimateFromListsTests
{
    private static readonly string[] Lists = ["--list", "L1", "--list", "L2", "--list", "L3"];

    [Fact]
    public void Lists_are_declared_their_joins_checked_and_the_error_is_in_the_interval()
    {
        using var desk = WithThreeLists();
        desk.Refused("ES018", ["estimate", .. Lists]);
        desk.Refused("ES022", "estimate", "declare", "L1", "--collected", "independently", "--reason", "three archives");
        desk.Done("estimate", "declare", "L1", "L2", "L3", "--collected", "independently", "--reason", "three archives");
        desk.Refused("ES019", ["estimate", .. Lists]);
        var sample = desk.Done("estimate", "sample", "L1", "L2", "L3", "--size", "12", "--seed", "7", "--json").List("sample");
        Assert.Equal(12, sample.Count);
        Assert.Equal(sample.ToJsonString(), desk.Done("estimate", "sample", "L3", "L1", "L2", "--size", "12", "--seed", "7", "--json").List("sample").ToJsonString());
        desk.Refused("ES020", "estimate", "checked", "L1", "L2", "L3", "--drawn", "12", "--wrong", "13");
        desk.Done("estimate", "checked", "L1", "L2", "L3", "--drawn", "12", "--wrong", "0", "--seed", "7");
        var few = Interval(desk);
        Assert.InRange(few.Value, 150, 330);
        Assert.True(few.Low < few.Value && few.Value < few.High);
        desk.Done("estimate", "checked", "L1", "L2", "L3", "--drawn", "12", "--wrong", "4", "--seed", "7");
        var many = Interval(desk);
        Assert.True(many.High - many.Low > few.High - few.Low, "more joins found wrong, a wider interval");
        Assert.Contains("joins checked", desk.Done(["estimate", .. Lists]).Out, StringComparison.Ordinal);
        desk.Whole();
    }

    [Fact]
    public void A_list_copied_from_another_carries_no_estimate()
    {
        using var desk = WithThreeLists();
        desk.Done("estimate", "declare", "L1", "L2", "L3", "--collected", "independently", "--reason", "three archives");
        desk.Done("estimate", "declare", "L2", "L3", "--collected", "copied", "--reason", "the same misprints");
        desk.Refused("ES017", ["estimate", .. Lists]);
    }

    private static (double Low, double Value, double High) Interval(Desk desk)
    {
        var json = desk.Done(["estimate", .. Lists, "--method", "loglinear", "--seed", "3", "--json"]).Json;
        return ((double)json["low"]!, (double)json["estimate"]!, (double)json["high"]!);
    }

    /// <summary>Of 200 persons each list has about half, by a rule that has nothing to do with the other lists.</summary>
    private static Desk WithThreeLists()
    {
        var desk = new Desk();
        for (var list = 0; list < 3; list++)
        {
            var rows = new StringBuilder("surname,given name,patronymic,date of birth,place of birth\n");
            for (var person = 0; person < 200; person++)
            {
                if (((person * 2654435761u) >> (7 + (5 * list))) % 2 == 0)
                    rows.Append(CultureInfo.InvariantCulture, $"{Surname(person)},{"Ivan Pavel Maria Anna Fedor".Split(' ')[person % 5]},Petrov,{1880 + (person % 30)}-{1 + (person % 12):00}-{1 + (person % 28):00},{"Minsk Kharkov Kiev".Split(' ')[person % 3]}\n");
            }
            desk.Write($"list{list}.csv", rows.ToString());
        }
        desk.Done("inquire", "papers", "--no-report", "--no-lists");
        foreach (var exhibit in new[] { "E1", "E2", "E3" })
            desk.Done("lists", "import", exhibit, "--take");
        desk.Done("lists", "link");
        return desk;
    }

    private static string Surname(int i) => $"{"BDGKLMNPRSTV"[i % 12]}{"aeiou"[i / 12 % 5]}{"rlnmkdzt"[i % 8]}{"aeiou"[i / 7 % 5]}{"vgbp"[i % 4]}ov";
}
