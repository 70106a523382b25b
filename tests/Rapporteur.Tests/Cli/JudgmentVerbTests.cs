using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Tests.Cli;

/// <summary>A judgment from its draft to its second edition.</summary>
public sealed class JudgmentVerbTests
{
    [Fact]
    public void A_judgment_is_drafted_delivered_and_corrected_by_another_edition()
    {
        using var desk = WithAFinding();
        desk.Refused("PU006", "judgment", "deliver", "--out", "out");
        desk.Done("judgment", "draft", "--out", "out");
        desk.Done("findings", "vote", "F1", "for");
        desk.Refused("PU006", "judgment", "deliver", "--out", "out");
        desk.Done("findings", "close", "F1");
        desk.Done("findings", "dissent", "F1", "One paper & its echo are not enough.");
        desk.Done("judgment", "deliver", "--out", "out");
        var page = File.ReadAllText(desk.Of("out", "judgment.html"));
        Assert.Contains("Finding F1. the arrest: established", page, StringComparison.Ordinal);
        Assert.Contains("One paper &amp; its echo are not enough.", page, StringComparison.Ordinal);
        Assert.Contains("id=\"F1.1\"", page, StringComparison.Ordinal);
        AssertLinksResolve(page);
        var edition = Assert.Single(desk.Done("judgment", "--json").List("judgments"))!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page))), (string)edition["documents"]![0]!["sha256"]!);

        desk.Done("questions", "move", "Q1", "decided");
        desk.Done("evidence", "impeach", "E1", "--reason", "printed a year later");
        desk.Refused("PU004", "judgment", "deliver", "--out", "out");
        desk.Done("questions", "move", "Q1", "re-examined", "--reason", "the exhibit fell");
        desk.Done("findings", "draft", "Q1", "--replaces", "F1", "--element", "act", "--answer", "not-established", "--subject", "the arrest", "--text", "t", "--reasons", "r", "--search", "s");
        desk.Done("findings", "vote", "F1", "for");
        desk.Refused("PU004", "judgment", "deliver", "--out", "out");
        desk.Done("findings", "close", "F1");
        desk.Refused("PU009", "judgment", "deliver", "--out", "out");
        desk.Done("judgment", "deliver", "--out", "out", "--reason", "an exhibit was printed a year later");
        Assert.Contains("F1: decided anew", File.ReadAllText(desk.Of("out", "judgment.html")), StringComparison.Ordinal);
        var second = desk.Done("judgment", "--json").List("judgments")[1]!;
        Assert.Contains(second["changes"]!.AsArray(), change => (string)change!["paragraph"]! == "F1.1" && (string)change["change"]! == "changed");
        Assert.DoesNotContain(second["changes"]!.AsArray(), change => (string)change!["paragraph"]! == "M1");
        desk.Whole();
    }

    [Theory]
    [InlineData("fr", "Conclusion F1", "Mandat")]
    [InlineData("ru", "Вывод F1", "Мандат")]
    public void It_is_written_in_other_languages_from_the_same_source(string language, string finding, string mandate)
    {
        using var desk = WithAFinding();
        desk.Done("findings", "vote", "F1", "for");
        desk.Done("findings", "close", "F1");
        desk.Done("judgment", "draft", "--out", "out", "--language", language);
        var page = File.ReadAllText(desk.Of("out", "draft.html"));
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(finding, page, StringComparison.Ordinal);
        Assert.Contains(mandate, page, StringComparison.Ordinal);
        desk.Refused("PU008", "judgment", "draft", "--out", "out", "--language", "de");
    }

    [Fact]
    public void The_word_processors_document_has_real_headings_and_footnotes()
    {
        using var desk = WithAFinding();
        desk.Done("findings", "vote", "F1", "for");
        desk.Done("findings", "close", "F1");
        desk.Done("judgment", "draft", "--out", "out");
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(desk.Of("out", "draft.docx"), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(error => error.Description));
        using var zip = ZipFile.OpenRead(desk.Of("out", "draft.docx"));
        Assert.Contains("the Tass agency reports", Read(zip, "word/footnotes.xml"), StringComparison.Ordinal);
        Assert.Contains("Heading1", Read(zip, "word/document.xml"), StringComparison.Ordinal);
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void AssertLinksResolve(string page)
    {
        var ids = System.Text.RegularExpressions.Regex.Matches(page, "id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(System.Text.RegularExpressions.Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), link => Assert.Contains(link, ids));
    }

    /// <summary>A question under deliberation with a draft that rests on a claim and a passage.</summary>
    private static Desk WithAFinding()
    {
        var desk = Desk.WithTwoDocuments();
        desk.Done("commission", "rules", "--quorum", "1", "--majority", "simple", "--act", "balance-of-probabilities");
        desk.Done("commission", "mandate", "--centre", "Brussels", "--text", "given by three leagues");
        desk.Done("questions", "put", "Was the engineer arrested?");
        desk.Done("questions", "move", "Q1", "evidence");
        desk.Done("questions", "move", "Q1", "deliberation");
        desk.Done("evidence", "tender", "E1", "the Tass agency reports");
        var claim = (string)desk.Done("claims", "--json").List("claims").First(claim => claim!.ToJsonString().Contains("Lisitsyn", StringComparison.Ordinal))!["claim"]!;
        desk.Done("claims", "code", claim);
        desk.Done("findings", "draft", "Q1", "--element", "act", "--answer", "established", "--subject", "the arrest", "--text", "He was arrested.", "--reasons", "Two accounts.", "--for", claim, "--against", "X1");
        return desk;
    }
}
