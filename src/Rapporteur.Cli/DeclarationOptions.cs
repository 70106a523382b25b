using System.CommandLine;
using Rapporteur.Archive.Texts;
using Rapporteur.Charter;
using Rapporteur.Chronology;
using Rapporteur.Coding;

namespace Rapporteur.Cli;

/// <summary>What a user declares of documents by flags, where no manifest does.</summary>
public sealed class DeclarationOptions
{
    private readonly Option<string?> title = new("--title") { Description = "Its title." };
    private readonly Option<string?> source = new("--source") { Description = "Who speaks: a newspaper, an agency, a body, a witness." };
    private readonly Option<string?> author = new("--author") { Description = "Its author." };
    private readonly Option<string?> written = new("--written") { Description = "When it was written, EDTF (1936-08-25).", HelpName = "EDTF" };
    private readonly Option<string?> published = new("--published") { Description = "When it was first published, EDTF.", HelpName = "EDTF" };
    private readonly Option<string?> language = new("--language") { Description = "Its language (en, fr, ru).", HelpName = "CODE" };
    private readonly Option<string?> reference = new("--archival-reference") { Description = "Reference of the archive that holds the original." };
    private readonly Option<string?> receivedFrom = new("--received-from") { Description = "Who handed it over." };
    private readonly Option<string?> access = new("--access") { Description = "Who may see it: internal (the default), members, public." };
    private readonly Option<string?> note = new("--note") { Description = "Anything else." };

    /// <summary>Adds the options to a command.</summary>
    public DeclarationOptions(Command command)
    {
        foreach (var option in new[] { title, source, author, written, published, language, reference, receivedFrom, access, note })
            command.Add(option);
    }

    /// <summary>What was declared; null where nothing was.</summary>
    public Outcome<Declaration?> Read(ParseResult line)
    {
        var all = new[] { title, source, author, written, published, language, reference, receivedFrom, access, note };
        if (all.All(option => line.GetValue(option) is null))
            return (Declaration?)null;
        if (Refused(line) is { } refusal)
            return refusal;
        return new Declaration
        {
            Title = line.GetValue(title),
            Source = line.GetValue(source),
            Author = line.GetValue(author),
            Written = line.GetValue(written),
            Published = line.GetValue(published),
            Language = line.GetValue(language),
            ArchivalReference = line.GetValue(reference),
            ReceivedFrom = line.GetValue(receivedFrom),
            Access = line.GetValue(access),
            Note = line.GetValue(note),
        };
    }

    private Refusal? Refused(ParseResult line)
    {
        foreach (var date in new[] { line.GetValue(written), line.GetValue(published) })
        {
            if (date is not null && !UncertainDate.TryParse(date, out _))
                return CodingRefusals.BadDate.With(("date", date));
        }
        return line.GetValue(access) is { } level && !AccessLevels.All.Contains(level)
            ? CharterRefusals.UnknownAccess.With(("level", level), ("known", string.Join(", ", AccessLevels.All)))
            : null;
    }
}
