namespace Rapporteur.Lists;

/// <summary>A person as a row of a list has it; what is not known is null or left out.</summary>
public sealed record ListedPerson
{
    /// <summary>Number of the row.</summary>
    public required int Row { get; init; }

    /// <summary>The place among the persons of the row, from 0.</summary>
    public int Place { get; init; }

    /// <summary>The name as written, its cells joined.</summary>
    public required string Written { get; init; }

    /// <summary>The name for reading and comparing: white space and capitals put right, the surname before a comma where the list tells it apart.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, as written, or null.</summary>
    public string? Alias { get; init; }

    /// <summary>m, f, or null.</summary>
    public string? Sex { get; init; }

    /// <summary>When born.</summary>
    public ListedDate? Born { get; init; }

    /// <summary>When died.</summary>
    public ListedDate? Died { get; init; }

    /// <summary>What is said to have been done to the person, as the list or its cell has it.</summary>
    public string? Act { get; init; }

    /// <summary>When it was done.</summary>
    public ListedDate? When { get; init; }

    /// <summary>Where it was done, or where the person lived.</summary>
    public string? Where { get; init; }

    /// <summary>Office or occupation.</summary>
    public string? Role { get; init; }

    /// <summary>What else the mapped columns say, by kind; null where they say nothing.</summary>
    public SortedDictionary<string, string>? More { get; init; }
}

/// <summary>A date of a list.</summary>
/// <param name="Edtf">As read, EDTF.</param>
/// <param name="FirstDay">The first day that it can be, days since 1970, or null.</param>
/// <param name="LastDay">The last.</param>
/// <param name="Written">As written.</param>
public sealed record ListedDate(string Edtf, int? FirstDay, int? LastDay, string Written);

/// <summary>What a row gave.</summary>
/// <param name="Number">Number of the row.</param>
/// <param name="Persons">The persons of it; none where it was refused.</param>
/// <param name="Refused">Why it gave none, or null.</param>
/// <param name="Notes">What of it could not be read, though its persons were.</param>
public sealed record RowRead(int Number, IReadOnlyList<ListedPerson> Persons, Refusal? Refused, IReadOnlyList<Refusal> Notes);
