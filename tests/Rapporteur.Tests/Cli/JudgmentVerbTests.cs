using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rapporteur.Tests.Cli;

/// <summary>A judgment on the command line: drafted, delivered, corrected.</summary>
public sealed partial class JudgmentVerbTests
{
    private static readonly string[] Standards = ["--act", "balance-of-probabilities", "--organ", "clear-and-convincing", "--person", "clear-and-convincing"];
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void A_judgment_is_delivered_in_all_languages_and_sealed_by_its_hashes()
    {
        using var desk = Adopted();
        desk.Done("judgment", "deliver", "--out", "out", "--form", "html", "--form", "docx", "--audience", "members");
        var shown = desk.Done("judgment", "show", "J1", "--json").Json;
        Assert.Equal(6, shown["documents"]!.AsArray().Count);
        Assert.All(shown["documents"]!.AsArray(), document => Assert.Equal(
            (string)document!["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(desk.Of("out", (string)document["name"]!))))));
        Assert.Contains("Опровергнуто".ToLowerInvariant(), File.ReadAllText(desk.Of("out", "judgment-1-members.ru.html")), StringComparison.Ordinal);
        Assert.Contains("réfuté", File.ReadAllText(desk.Of("out", "judgment-1-members.fr.html")), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(desk.Of("out", "receipts")));
        desk.Whole();
    }

    [Fact]
    public void Every_footnote_resolves_in_both_forms()
    {
        using var desk = Adopted();
        desk.Done("judgment", "draft", "--out", "out", "--language", "en", "--form", "html", "--form", "docx", "--audience", "members");
        var html = File.ReadAllText(desk.Of("out", "judgment-draft-members.en.html"));
        var marks = NoteMark().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Contains($"id=\"n{mark}\"", html, StringComparison.Ordinal));
        Assert.All(InnerLink().Matches(html).Select(match => match.Groups[1].Value).Distinct(), anchor => Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal));
        using (var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(desk.Of("out", "judgment-draft-members.en.docx"), isEditable: false))
            Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var (document, footnotes) = (Part(desk, "word/document.xml"), Part(desk, "word/footnotes.xml"));
        var held = footnotes.Descendants(W + "footnote").Select(note => (string)note.Attribute(W + "id")!).ToHashSet();
        Assert.Equal(marks.Count, document.Descendants(W + "footnoteReference").Count());
        Assert.All(document.Descendants(W + "footnoteReference"), reference => Assert.Contains((string)reference.Attribute(W + "id")!, held));
        Assert.Contains("arrested in Minsk", footnotes.Root!.Value, StringComparison.Ordinal);
        Assert.Contains(document.Descendants(W + "pStyle"), style => (string)style.Attribute(W + "val")! == "Heading1");
    }

    [Fact]
    public void The_same_judgment_gives_the_same_bytes()
    {
        using var desk = Adopted();
        foreach (var folder in new[] { "one", "two" })
            desk.Done("judgment", "draft", "--out", folder, "--form", "html", "--form", "docx", "--audience", "members");
        Assert.All(Directory.GetFiles(desk.Of("one"), "judgment-*"), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(desk.Of("two", Path.GetFileName(file)))));
    }

    [Fact]
    public void A_correction_is_a_new_edition_whose_paragraphs_keep_their_numbers()
    {
        using var desk = Adopted();
        Deliver(desk, "one");
        desk.Refused("PU009", "judgment", "deliver", "--out", "two", "--form", "html", "--audience", "members");
        desk.Done("evidence", "note", "X1", "The agency gives no source.");
        Deliver(desk, "two", "--reason", "a critical note was written");
        var second = desk.Done("judgment", "show", "J2", "--json").Json;
        var added = Assert.Single(second["changes"]!.AsArray())!;
        Assert.Equal(("added", "evidence.note.1"), ((string)added["change"]!, (string)added["paragraph"]!));
        Assert.EndsWith("a", (string)added["number"]!, StringComparison.Ordinal);
        Assert.Equal(Numbers(desk, "one/judgment-1-members.en.html").Append((string)added["number"]!).Order(StringComparer.Ordinal), Numbers(desk, "two/judgment-2-members.en.html").Order(StringComparer.Ordinal));
        Assert.Contains("a critical note was written", File.ReadAllText(desk.Of("two", "judgment-2-members.en.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_delivered_while_a_vote_is_open_or_a_finding_is_to_be_examined_again()
    {
        using var desk = Desk.WithTwoDocuments();
        Begin(desk);
        desk.Refused("PU006", "judgment", "deliver", "--out", "out", "--form", "html");
        Adopt(desk);
        desk.Done("commission", "move", "recusal", "--on", "Q1", "--member", "member 1", "--reason", "knew the engineer");
        desk.Refused("PU005", "judgment", "deliver", "--out", "out", "--form", "html");
        Assert.False(Directory.Exists(desk.Of("out")));
        using var marked = Adopted();
        Deliver(marked, "out");
        marked.Done("evidence", "impeach", "E1", "--reason", "printed a year later");
        marked.Refused("PU004", "judgment", "deliver", "--out", "again", "--form", "html", "--reason", "x", "--audience", "members");
        Assert.Equal("F1", (string)marked.Done("judgment", "--json").List("judgment")[0]!["no_longer_as_delivered"]![0]!);
    }

    [Fact]
    public void A_public_judgment_withholds_what_is_not_public_and_names_nobody_protected()
    {
        using var desk = Adopted();
        desk.Done("judgment", "draft", "--out", "out", "--language", "en", "--form", "html");
        var html = File.ReadAllText(desk.Of("out", "judgment-draft-public.en.html"));
        Assert.Contains("not public", html, StringComparison.Ordinal);
        Assert.DoesNotContain("traveller", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Orlova", html, StringComparison.Ordinal);
        desk.Done("access", Handle(desk, "Orlova"), "members", "--member", "member 1");
        desk.Done("findings", "dissent", "F1", "Maria Orlova should have been asked.");
        desk.Refused("PU010", "judgment", "draft", "--out", "out", "--form", "html");
        desk.Done("judgment", "draft", "--out", "out", "--form", "html", "--audience", "members");
    }

    [Fact]
    public void Without_a_program_that_makes_pdf_it_says_what_to_install()
    {
        using var desk = Adopted();
        desk.Installed = _ => null;
        desk.Refused("PU007", "judgment", "draft", "--out", "out", "--form", "pdf");
        Assert.StartsWith("PU007", desk.Done("judgment", "draft", "--out", "out", "--language", "en").Error, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.Of("out", "judgment-draft-public.en.docx")));
        desk.Refused("PU008", "judgment", "draft", "--out", "out", "--language", "de");
        desk.Refused("PU002", "judgment", "draft", "--out", Path.Combine(desk.Inquiry, "out"), "--form", "html");
        desk.Refused("PU011", "judgment", "show", "J7");
    }

    [Fact]
    public void A_figure_is_cited_and_counted_again_to_the_same_digits()
    {
        using var desk = Desk.WithTwoDocuments();
        Begin(desk);
        Assert.Equal("G1\n", desk.Done("evidence", "figure", "arrests reported", "--act", "arrest").Out);
        desk.Done("claims", "set-aside", Handle(desk, "Lisitsyn"), "--reason", "a slip");
        Adopt(desk, "--for", "G1");
        Assert.Contains("132 or more", desk.Done("evidence", "again", "G1").Out, StringComparison.Ordinal);
        desk.Done("judgment", "draft", "--out", "out", "--language", "en", "--form", "html");
        Assert.Contains("rapporteur count --act arrest", File.ReadAllText(desk.Of("out", "judgment-draft-public.en.html")), StringComparison.Ordinal);
    }

    private static Desk Adopted()
    {
        var desk = Desk.WithTwoDocuments();
        Begin(desk);
        Adopt(desk);
        return desk;
    }

    private static void Begin(Desk desk)
    {
        desk.Done("commission", "mandate", "--centre", "Brussels", "--scope", "1936/1937", "--text", "Given by three leagues.");
        desk.Done(["commission", "rules", "--quorum", "1", "--majority", "simple", .. Standards]);
        desk.Done("questions", "put", "Was the engineer arrested?");
        desk.Done("questions", "move", "Q1", "evidence");
        desk.Done("questions", "move", "Q1", "deliberation");
        desk.Done("evidence", "tender", "E1", "the Tass agency reports", "--note", "who says so");
    }

    private static void Adopt(Desk desk, params string[] more)
    {
        var claims = desk.Done("claims", "--json").List("claims").Where(claim => claim!.ToJsonString().Contains("Lisitsyn", StringComparison.Ordinal)).Select(claim => (string)claim!["claim"]!).ToList();
        desk.Done(["claims", "code", .. claims]);
        desk.Done(["findings", "draft", "Q1", "--element", "act", "--answer", "refuted", "--subject", "the arrest", "--text", "The engineer was not arrested [X1].",
            "--reasons", "Two accounts agree [X1].\n\nNobody else was asked [E2].", .. claims.SelectMany(claim => new[] { "--for", claim }), "--search", "both papers", .. more]);
        desk.Done("findings", "vote", "F1", "for");
        desk.Done("findings", "close", "F1");
        desk.Done("findings", "dissent", "F1", "One paper is not enough [X1].");
        desk.Done("questions", "move", "Q1", "decided");
    }

    private static void Deliver(Desk desk, string folder, params string[] more) =>
        desk.Done(["judgment", "deliver", "--out", folder, "--language", "en", "--form", "html", "--audience", "members", .. more]);

    private static string Handle(Desk desk, string name) => (string)desk.Done("claims", "--json").List("claims").First(claim => claim!["victims"]!.ToJsonString().Contains(name, StringComparison.Ordinal))!["claim"]!;

    private static IEnumerable<string> Numbers(Desk desk, string path) => Number().Matches(File.ReadAllText(desk.Of(path.Split('/')))).Select(match => match.Groups[1].Value);

    private static XDocument Part(Desk desk, string name)
    {
        using var package = ZipFile.OpenRead(desk.Of("out", "judgment-draft-members.en.docx"));
        using var reader = new StreamReader(package.GetEntry(name)!.Open(), Encoding.UTF8);
        return XDocument.Load(reader);
    }

    [GeneratedRegex("href=\"#n([0-9]+)\"")]
    private static partial Regex NoteMark();

    [GeneratedRegex("href=\"#([a-z0-9-]+)\"")]
    private static partial Regex InnerLink();

    [GeneratedRegex("<p class=\"numbered\" id=\"p([0-9a-z]+)\"")]
    private static partial Regex Number();
}
