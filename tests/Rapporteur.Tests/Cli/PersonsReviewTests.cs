namespace Rapporteur.Tests.Cli;

/// <summary>Who is who, one pair at a time, a key each.</summary>
public sealed class PersonsReviewTests
{
    [Fact]
    public void A_pair_is_shown_side_by_side_and_one_key_signs_the_answer()
    {
        using var desk = WithThreeTexts();
        desk.Typed = new Queue<char>("sq");
        var said = desk.Done("review", "persons");
        Assert.Contains("arrest", said.Out, StringComparison.Ordinal);
        Assert.Contains("release", said.Out, StringComparison.Ordinal);
        Assert.Contains("bits (log2 of the likelihood ratio)", said.Out, StringComparison.Ordinal);
        Assert.Contains("1 decided", said.Out, StringComparison.Ordinal);
        var decision = Assert.Single(desk.Done("person", "--json").List("person"))!;
        Assert.Equal("same", (string)decision["relation"]!);
        Assert.True((bool)decision["in_force"]!);
        desk.Whole();
    }

    [Fact]
    public void What_carries_custody_comes_first_and_a_pair_that_was_answered_not_again()
    {
        using var desk = WithThreeTexts();
        desk.Typed = new Queue<char>("dunq");
        var said = desk.Done("review", "persons");
        var first = said.Out[..said.Out.IndexOf("weight", StringComparison.Ordinal)];
        Assert.Contains("release", first, StringComparison.Ordinal);
        var shown = said.Out.Split("passage").Length - 1;
        Assert.InRange(shown, 2, 3);
        Assert.Contains("different", desk.Done("person", "--json").List("person").Select(decision => (string)decision!["relation"]!));
    }

    [Fact]
    public void Only_pairs_of_a_name_are_asked_for_on_demand()
    {
        using var desk = WithThreeTexts();
        desk.Typed = new Queue<char>();
        Assert.Contains("No more pairs", desk.Done("review", "persons", "--name", "Nobody").Out, StringComparison.Ordinal);
    }

    private static Desk WithThreeTexts()
    {
        var desk = new Desk();
        desk.Write("a.txt", "Letter of 3 March 1937\n\nGeorgy Piatakov was arrested in Moscow on 12 September 1936.\n");
        desk.Write("b.txt", "Письмо от 4 марта 1937 года\n\nГеоргий Пятаков был арестован в Москве 12 сентября 1936 года.\n");
        desk.Write("c.txt", "Letter of 5 March 1937\n\nGeorgy Piatakov was released from prison on 30 January 1937.\n");
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }
}
