namespace Rapporteur.Lists;

/// <summary>What a column of a list of persons can be.</summary>
public static class PersonKinds
{
    /// <summary>The whole name.</summary>
    public const string Name = "name";

    /// <summary>The surname.</summary>
    public const string Surname = "surname";

    /// <summary>The given name, or several.</summary>
    public const string Given = "given";

    /// <summary>The patronymic or middle name.</summary>
    public const string Second = "second";

    /// <summary>Another name of the person: a birth name, a married name, a mother's surname, an alias.</summary>
    public const string Alias = "alias";

    /// <summary>The sex.</summary>
    public const string Sex = "sex";

    /// <summary>When the person was born.</summary>
    public const string Born = "born";

    /// <summary>Where the person was born.</summary>
    public const string BornPlace = "born-place";

    /// <summary>When the person died.</summary>
    public const string Died = "died";

    /// <summary>How old the person was.</summary>
    public const string Age = "age";

    /// <summary>What was done to the person.</summary>
    public const string Act = "act";

    /// <summary>When it was done.</summary>
    public const string When = "when";

    /// <summary>Where it was done, or where the person lived.</summary>
    public const string Where = "where";

    /// <summary>Office or occupation.</summary>
    public const string Role = "role";

    /// <summary>Nationality, as the list has it.</summary>
    public const string Nationality = "nationality";

    /// <summary>The accusation.</summary>
    public const string Charge = "charge";

    /// <summary>The sentence.</summary>
    public const string Sentence = "sentence";

    /// <summary>The number of the row in the list itself, or of a file.</summary>
    public const string Reference = "reference";

    /// <summary>Where the list has it from.</summary>
    public const string Source = "source";

    /// <summary>Whatever else is said.</summary>
    public const string Note = "note";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Name, Surname, Given, Second, Alias, Sex, Born, BornPlace, Died, Age, Act, When, Where, Role, Nationality, Charge, Sentence, Reference, Source, Note];

    /// <summary>Those that hold a date.</summary>
    public static IReadOnlyList<string> Dates { get; } = [Born, Died, When];

    /// <summary>Those of which a list may have several columns: their words are joined in the order of the columns.</summary>
    public static IReadOnlyList<string> Several { get; } = [Alias, BornPlace, Where, Role, Note];
}
