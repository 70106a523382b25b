using Rapporteur.Archive.Texts;

namespace Rapporteur.Tests.Archive.Texts;

public class PartFinderTests
{
    [Theory]
    [InlineData("Editor’s note: We have just learned of the execution.", "Editor’s note")]
    [InlineData("Editor's Note. We have just learned of the execution.", "Editor's Note")]
    [InlineData("Note de la rédaction : nous apprenons l’exécution.", "Note de la rédaction")]
    [InlineData("От редакции. Мы только что узнали о казни.", "От редакции")]
    [InlineData("**Editor's note:** We have just learned of it.", "Editor's note")]
    public void A_note_of_the_editor_is_a_part_of_its_own(string note, string label)
    {
        var text = $"Anna Bell 1936\n\nNotes 😀\n\nA strange campaign began.\n\nBrussels, August 25, 1936\n\n{note}\n";

        var parts = PartFinder.Find(text);

        Assert.Equal(["article", label], parts.Select(part => part.Label));
        Assert.Equal(("Anna Bell", "1936-08-25"), (parts[0].Author, parts[0].Written));
        Assert.Equal((null, null), (parts[1].Author, parts[1].Written));
        Assert.EndsWith("1936", Between(text, parts[0]));
        Assert.Equal(note, Between(text, parts[1]));
    }

    [Theory]
    [InlineData("One text, with a date.\n\nBrussels, August 25, 1936\n\nAnd more of it.")]
    [InlineData("He read the editor's note: it was short.")]
    [InlineData("")]
    public void What_shows_no_second_part_has_none(string text) => Assert.Empty(PartFinder.Find(text));

    [Fact]
    public void Offsets_count_code_points()
    {
        const string text = "😀😀 One.\n\nEditor's note: two.";

        Assert.Equal([(0, 7), (9, 28)], PartFinder.Find(text).Select(part => (part.Start, part.End)));
    }

    private static string Between(string text, FoundPart part)
    {
        var runes = text.EnumerateRunes().ToList();
        return string.Concat(runes[part.Start..part.End]);
    }
}
