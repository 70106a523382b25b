namespace Rapporteur.Lists;

/// <summary>Whether a guessed mapping leaves no doubt that a table is a list of persons.</summary>
public static class SureGuess
{
    private const int MostWords = 6;

    private static readonly char[] BetweenNames = ['|', ';', '/'];

    /// <summary>Columns that only persons have.</summary>
    private static readonly string[] OfPersons =
    [
        PersonKinds.Surname, PersonKinds.Given, PersonKinds.Second, PersonKinds.Sex, PersonKinds.Born, PersonKinds.BornPlace, PersonKinds.Died, PersonKinds.Age, PersonKinds.Role, PersonKinds.Nationality,
        PersonKinds.Charge, PersonKinds.Sentence,
    ];

    /// <summary>Columns that tables of other things have too: what stands under the name must look like one.</summary>
    private static readonly string[] OfOthersToo = [PersonKinds.Alias, PersonKinds.Act, PersonKinds.When, PersonKinds.Where, PersonKinds.Reference];

    /// <summary>Whether a column beside the name tells of a person, and most rows name one.</summary>
    /// <param name="headings">The headings of the table.</param>
    /// <param name="mapping">The mapping that was guessed.</param>
    /// <param name="rows">Some of the rows, as read by it.</param>
    public static bool Is(IReadOnlyList<string> headings, ColumnMapping mapping, IReadOnlyList<RowRead> rows) =>
        rows.Count(row => row.Persons.Count > 0) * 2 > rows.Count
        // A table with two surnames in a row sets persons against each other.
        && headings.Count(heading => HeadingWords.KindOf(heading) == PersonKinds.Surname) < 2
        && (OfPersons.Count(kind => mapping.Of(kind).Count > 0) is var own && own >= (mapping.Of(PersonKinds.Name).Count > 0 ? 1 : 2)
            || OfOthersToo.Any(kind => mapping.Of(kind).Count > 0) && rows.Count(row => row.Persons.Any(person => LooksLikeName(person.Written) || (person.Alias?.Split(BetweenNames).Any(LooksLikeName) ?? false))) * 2 > rows.Count);

    /// <summary>A name of a person has several words, with capitals where the script has any, and no figures; a title or a place is longer, shorter or has small words.</summary>
    private static bool LooksLikeName(string written)
    {
        var words = written.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length is > 1 and <= MostWords && !written.Any(char.IsDigit) && !char.IsLower(words[0][0]) && !char.IsLower(words[^1][0]);
    }
}
