using System.Collections.Immutable;

namespace Rapporteur.Names.Written;

/// <summary>
/// A name as a source writes it, taken apart: surname, given names and initials, patronymic, particles, titles and offices, pseudonyms
/// and birth names that the writer gives, and what was noticed. Every word is in <see cref="Parts"/>: nothing is lost. Immutable.
/// </summary>
public sealed class WrittenName
{
    internal WrittenName(string text, ImmutableArray<NamePart> parts, NameFlags flags, NameSex sex)
    {
        Text = text;
        Parts = parts;
        Flags = flags;
        Sex = sex;
    }

    /// <summary>The whole as written.</summary>
    public string Text { get; }

    /// <summary>Its parts in the order of the text.</summary>
    public ImmutableArray<NamePart> Parts { get; }

    /// <summary>What was noticed.</summary>
    public NameFlags Flags { get; }

    /// <summary>The sex that patronymic and given name show; the ending of the surname is not asked, for it may be a case form.</summary>
    public NameSex Sex { get; }

    /// <summary>The surname without particles, its words joined by hyphens; null when there is none.</summary>
    public string? Surname => Joined(NamePartKind.Surname, "-");

    /// <summary>Given names and initials in their order, the patronymic not among them.</summary>
    public ImmutableArray<NamePart> Given => [.. Parts.Where(part => part.Kind is NamePartKind.Given or NamePartKind.Initial)];

    /// <summary>The patronymic, or null.</summary>
    public string? Patronymic => Joined(NamePartKind.Patronymic, " ");

    /// <summary>Other names that the writer gives: pseudonyms, names in brackets, the name at birth.</summary>
    public ImmutableArray<string> Aliases => [.. Parts.Where(part => part.Kind is NamePartKind.Alias or NamePartKind.BirthName).Select(part => part.Text)];

    /// <summary>Whether it is a given name that is listed and no surname: "Vera", "Sergei K.". What bears it may be anybody.</summary>
    public bool IsGivenNameAlone => Patronymic is null && Parts.Count(part => part.Kind is NamePartKind.Surname or NamePartKind.Given) == 1
        && GivenNames.IsListed(Parts.First(part => part.Kind is NamePartKind.Surname or NamePartKind.Given).Text);

    /// <summary>Takes a written name apart. Any text will do; what is not understood is kept as <see cref="NamePartKind.Other"/>.</summary>
    /// <param name="text">One person's name as written, in any script, with titles, offices and brackets.</param>
    public static WrittenName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NameParser(text).Parse();
    }

    private string? Joined(NamePartKind kind, string between)
    {
        var words = Parts.Where(part => part.Kind == kind).Select(part => part.Text).ToArray();
        return words.Length == 0 ? null : string.Join(between, words);
    }
}
