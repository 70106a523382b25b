using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Storage;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Archive;

/// <summary>One file on its way into the inquiry, when the world changes under it.</summary>
public class DepositFileTests
{
    [Fact]
    public void A_file_that_went_away_is_refused()
    {
        using var desk = Desk.WithTwoDocuments();
        using var inquiry = Open(desk);
        Assert.Equal("AR002", DepositFile.Stage(inquiry, new FoundFile(Path.Combine(desk.Papers, "gone.txt"), "gone.txt")).Refusal!.Code.Code);
    }

    [Fact]
    public void Staged_bytes_that_no_entry_names_are_discarded_by_the_next_writer()
    {
        using var desk = Desk.WithTwoDocuments();
        using (var inquiry = Open(desk))
        {
            var sha256 = inquiry.Exhibits.Stage("bytes that nobody acknowledged"u8);
            Assert.True(inquiry.Exhibits.Has(sha256));
        }
        desk.Whole();
        desk.Done("inquire", "papers", "--no-report");
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "staging", "exhibits")));
        desk.Whole();
    }

    [Fact]
    public void Staged_bytes_that_an_entry_names_are_moved_to_their_place_by_the_next_writer()
    {
        using var desk = Desk.WithTwoDocuments();
        var placed = Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "exhibits"), "*", SearchOption.AllDirectories).First();
        // As a crash leaves it between the entry and the moving.
        File.Move(placed, Path.Combine(desk.Inquiry, "staging", "exhibits", Path.GetFileName(placed)));
        desk.Whole();
        Assert.NotEmpty(desk.Done("exhibits", "show", "E1", "--text").Out);
        desk.Done("inquire", "papers", "--no-report");
        Assert.True(File.Exists(placed));
        desk.Whole();
    }

    [Fact]
    public void A_destruction_that_was_interrupted_is_carried_out_by_the_next_writer()
    {
        using var desk = Desk.WithTwoDocuments();
        using (var inquiry = Open(desk))
        {
            var exhibit = ArchiveQueries.Exhibit(inquiry, 2)!;
            inquiry.Say(new Withdrawal(exhibit.Leaf, "she is in danger", Destroyed: true), Rapporteur.Ledger.LeafHash.Parse(exhibit.Leaf));
        }
        File.Delete(Path.Combine(desk.Papers, "letter.txt"));
        File.Delete(Path.Combine(desk.Papers, "exhibits.csv"));
        desk.Done("inquire", "papers", "--no-report");
        Assert.Single(Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "exhibits"), "*", SearchOption.AllDirectories));
        Assert.True((int)desk.Whole().Json["withheld"]! > 0);
    }

    private static Inquiry Open(Desk desk)
    {
        var folder = InquiryFolder.At(desk.Inquiry).Value;
        return Inquiry.OpenToWrite(folder, Rooms.All, new KeyRing(desk.Keys).Open(folder.Id).Value, TimeProvider.System).Value;
    }
}
