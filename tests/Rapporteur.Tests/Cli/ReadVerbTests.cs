namespace Rapporteur.Tests.Cli;

/// <summary>Reading a bare file: why, and with a lexicon of one's own.</summary>
public class ReadVerbTests
{
    [Theory]
    [InlineData("en", "is said not to have happened")]
    [InlineData("fr", "est nié")]
    [InlineData("ru", "отрицается")]
    public void Explain_shows_the_cues_and_why_a_proposal_was_made_or_not(string language, string reason)
    {
        using var desk = new Desk { Language = language };
        desk.Write("news.txt", "Ivan Sedov was arrested in Tula on 3 October 1936. Anna Lebed was not arrested.");
        var said = desk.Done("read", "papers/news.txt", "--language", "en", "--explain");
        Assert.Contains("en/acts/arrest", said.Out, StringComparison.Ordinal);
        Assert.Contains("yes arrest | 1936-10-03", said.Out, StringComparison.Ordinal);
        Assert.Contains($"{reason} (negated)", said.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lexicon_of_ones_own_reads_another_language()
    {
        using var desk = new Desk();
        Spanish(desk, "[arrest carries]\narrestar~v\n");
        desk.Write("diario.txt", "Pedro Suárez fue arrestado en Toledo el 3 de marzo de 1937.");
        var said = desk.Done("read", "papers/diario.txt", "--lexicon", "papers/es", "--json");
        Assert.Equal("arrest", (string?)said.List("proposals")[0]!["act"]);
    }

    [Fact]
    public void A_lexicon_with_errors_is_refused_with_file_and_line()
    {
        using var desk = new Desk();
        Spanish(desk, "[arrest carries]\n\narrestar~x\ndetener <nada>\n");
        desk.Write("diario.txt", "Pedro Suárez fue arrestado.");
        var said = desk.Refused("CO011", "read", "papers/diario.txt", "--lexicon", "papers/es");
        Assert.Contains("acts.txt, line 3", said.Error, StringComparison.Ordinal);
        Assert.Contains("acts.txt, line 4", said.Error, StringComparison.Ordinal);
    }

    private static void Spanish(Desk desk, string acts)
    {
        desk.Write("es/language.txt", "[language]\nes ; version=1\n");
        desk.Write("es/paradigms.txt", "[v]\n*ar  base=*ar participle=*ado,*ada,*ados,*adas\n");
        desk.Write("es/words.txt", "[be]\nfue fueron\n[place-preposition]\nen\n[month]\nmarzo ; value=3\n");
        desk.Write("es/dates.txt", "[day]\n{day} de {month} de {year}\n");
        desk.Write("es/acts.txt", acts);
    }
}
