using System.Text;

namespace Rapporteur.Tests.Cli;

/// <summary>The public edition holds what everybody may see, and not one word more.</summary>
public class PublicEditionTests
{
    private const string Secret = "zanzibar";

    [Fact]
    public void Its_bytes_hold_nothing_internal()
    {
        using var desk = WithSecrets();
        desk.Done("claims", "code", "C1");
        desk.Done("publish", "edition");
        var bytes = Bytes(desk);

        // Coded, of a public exhibit: it must be there, or the search below proves nothing.
        Assert.Contains("Lisitsyn", bytes, StringComparison.Ordinal);
        Assert.Contains("The Northern Courier", bytes, StringComparison.Ordinal);

        Assert.DoesNotContain(Secret, bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Orlova", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("traveller", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("member 1", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("courier.txt", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("letter.txt", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Here, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.UserName + "@", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("proposed by the machine", bytes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_says_how_much_was_withheld_and_why()
    {
        using var desk = WithSecrets();
        desk.Done("claims", "code", "C1");
        var said = desk.Done("publish", "edition").Out;
        Assert.Contains("1 exhibits withheld", said, StringComparison.Ordinal);
        Assert.Contains("no person has coded them", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(desk.Here, "edition", "withheld.html")));
    }

    [Fact]
    public void Nothing_that_nobody_coded_is_in_it()
    {
        using var desk = WithSecrets();
        desk.Done("publish", "edition");
        var claims = File.ReadAllText(Directory.GetFiles(Path.Combine(desk.Here, "edition"), "*claims*.csv", SearchOption.AllDirectories).Single());
        Assert.Single(claims.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_public_claim_of_an_internal_exhibit_stays_in()
    {
        using var desk = WithSecrets();
        var orlova = (string)desk.Done("claims", "--json", "--exhibit", "E2").List("claims").Single(claim => claim!["victims"]!.ToJsonString().Contains("Orlova", StringComparison.Ordinal))!["claim"]!;
        desk.Done("claims", "code", orlova);
        desk.Done("access", orlova, "public");
        desk.Done("publish", "edition");
        Assert.DoesNotContain("Orlova", Bytes(desk), StringComparison.Ordinal);

        desk.Done("access", "E2", "public");
        desk.Done("publish", "edition");
        Assert.Contains("Orlova", Bytes(desk), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_only_members_may_see_stays_in()
    {
        using var desk = WithSecrets();
        desk.Done("claims", "code", "C1", "C2");
        desk.Done("access", "C1", "members", "--member", "member 1");
        desk.Done("publish", "edition");
        var claims = File.ReadAllText(Directory.GetFiles(Path.Combine(desk.Here, "edition"), "*claims*.csv", SearchOption.AllDirectories).Single());
        Assert.DoesNotContain("Lisitsyn", claims, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_of_an_occurrence_is_told_from_what_is_published_alone()
    {
        using var desk = new Desk();
        desk.Write("courier.txt", "The Northern Courier, 24 August 1936\n\nIn August 1936 the engineer Pavel Lisitsyn was arrested in Minsk.\n");
        desk.Write("letter.txt", "Letter, 29 August 1936\n\nThe engineer Pavel Lisitsyn was arrested in Minsk on 16 August 1936.\n");
        desk.Write("exhibits.csv", "file,title,source,published,access\ncourier.txt,Arrests,The Northern Courier,1936-08-24,public\nletter.txt,A letter,a traveller,1936-08-29,internal\n");
        desk.Done("inquire", "papers", "--no-report");
        desk.Done("claims", "code", "C1", "C2");
        Assert.Single(desk.Done("chronicle", "--json").List("chronicle"));
        desk.Done("publish", "edition");
        var pages = string.Concat(Directory.EnumerateFiles(Path.Combine(desk.Here, "edition"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Contains("Lisitsyn", pages, StringComparison.Ordinal);
        Assert.Contains("August 1936", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("1936-08-16", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("1936-08-16", File.ReadAllText(Directory.GetFiles(Path.Combine(desk.Here, "edition"), "*claims*.csv", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_not_written_beside_internal_papers()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("report", "--out", "internal");
        desk.Refused("PU001", "publish", "internal");
        desk.Refused("PU001", "publish", "papers");
        desk.Refused("PU002", "publish", Path.Combine(desk.Inquiry, "public"));
        desk.Done("publish", "edition");
        desk.Done("publish", "edition");
    }

    [Fact]
    public void The_working_papers_are_marked_internal_on_every_page()
    {
        using var desk = WithSecrets();
        desk.Done("report");
        Assert.All(Directory.GetFiles(Path.Combine(desk.Inquiry, "report"), "*.html", SearchOption.AllDirectories), page =>
            Assert.Contains("internal", File.ReadAllText(page), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_second_report_writes_only_what_changed()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("report", "--out", "out");
        var before = Directory.GetFiles(Path.Combine(desk.Here, "out"), "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);
        foreach (var file in before.Keys)
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1));
        desk.Done("report", "--out", "out");
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        Assert.All(before.Keys.Where(file => Path.GetExtension(file) is ".html" or ".css"), file => Assert.Equal(2001, File.GetLastWriteTimeUtc(file).Year));
    }

    private static Desk WithSecrets()
    {
        var desk = Desk.WithTwoDocuments();
        desk.Write("secret.txt", $"The clerk Ivan {Secret} was arrested in Tula on 18 August 1936.\n");
        desk.Done("inquire", "papers", "--received-from", $"{Secret} himself", "--note", $"{Secret} asks for silence", "--access", "members", "--no-report");
        desk.Done("exhibits", "withdraw", "E3", "--reason", $"{Secret} asks for it");
        return desk;
    }

    private static string Bytes(Desk desk) => string.Concat(Directory.EnumerateFiles(Path.Combine(desk.Here, "edition"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(file) + "\n" + Encoding.UTF8.GetString(File.ReadAllBytes(file))));
}
