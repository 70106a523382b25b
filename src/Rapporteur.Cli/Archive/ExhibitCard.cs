using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Search;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Archive;

/// <summary>An exhibit for people: what is known of it, a line each; what is not known is left out.</summary>
internal static class ExhibitCard
{
    private const int MostContents = 50;

    public static void Write(Terminal terminal, Inquiry inquiry, Exhibit exhibit)
    {
        var parts = ArchiveQueries.Parts(inquiry, exhibit.Number);
        terminal.Out.WriteLine($"{exhibit.Handle}  {Line(exhibit.Name)}{(exhibit.Withdrawn is null ? "" : "  (withdrawn)")}");
        foreach (var (label, value) in Fields(exhibit).Where(field => !string.IsNullOrEmpty(field.Value)))
            terminal.Out.WriteLine($"  {label,-12} {Line(value!)}");
        foreach (var part in parts)
            terminal.Out.WriteLine($"  {"part",-12} {Line(part.Label)}, characters {part.Start} to {part.End}{Of(part)}");
        foreach (var container in ArchiveQueries.ContainersOf(inquiry, exhibit.Number))
            terminal.Out.WriteLine($"  {"lies in",-12} E{container.Container}, as {Line(container.Path)}{(container.Taken is { } taken ? $", saved {Line(taken)}" : "")}");
        WriteContents(terminal, ArchiveQueries.ContentsOf(inquiry, exhibit.Number), ArchiveQueries.ProblemOfContents(inquiry, exhibit.Number));
        foreach (var other in SearchQueries.NearDuplicates(inquiry, exhibit.Number))
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"near",-12} {other.Handle}: the text is nearly the same ({other.Shared / 10} of 100 shingles in common)"));
        terminal.Out.WriteLine($"`rapporteur exhibits show {exhibit.Handle} --text` prints its text.");
    }

    private static void WriteContents(Terminal terminal, IReadOnlyList<ContainedDocument> contents, Refusal? problem)
    {
        foreach (var item in contents.Take(MostContents))
            terminal.Out.WriteLine($"  {"holds",-12} {(item.Exhibit is { } number ? $"E{number}" : item.Outcome)}  {Line(item.Path)}");
        if (contents.Count > MostContents)
            terminal.Out.WriteLine($"  {"",-12} and {contents.Count - MostContents} more: --json lists them all");
        if (problem is not null)
            terminal.Out.WriteLine($"  {"",-12} {problem.Code.Code}: {Line(problem.Reason())}");
    }

    private static IEnumerable<(string Label, string? Value)> Fields(Exhibit exhibit)
    {
        yield return ("source", exhibit.Source);
        yield return ("author", exhibit.Author);
        yield return ("written", exhibit.Written);
        yield return ("published", exhibit.Published is null ? null : $"{exhibit.Published} ({exhibit.PublishedBasis})");
        yield return ("language", exhibit.Language is null ? null : $"{exhibit.Language} ({exhibit.LanguageBasis})");
        yield return ("translated", exhibit.OriginalLanguage is null ? null : $"from {exhibit.OriginalLanguage}, by {exhibit.Translator ?? "a translator not named"}");
        yield return ("reference", exhibit.ArchivalReference);
        yield return ("place", exhibit.Place);
        yield return ("from", exhibit.ReceivedFrom);
        yield return ("address", exhibit.Address);
        yield return ("note", exhibit.Note);
        yield return ("access", exhibit.Access);
        yield return ("file", exhibit.Path is null ? null : string.Create(CultureInfo.InvariantCulture, $"{exhibit.Path}, {exhibit.MediaType}, {exhibit.Size:N0} bytes"));
        yield return ("sha256", exhibit.Sha256);
        yield return ("deposited", $"{Plain.Instant(exhibit.DepositedSeconds)} by {exhibit.Depositor}, entry {exhibit.Index}");
        yield return ("text", exhibit.Characters is null ? null : string.Create(CultureInfo.InvariantCulture, $"{exhibit.Characters:N0} characters, read by {exhibit.Tool}{(exhibit.Encoding is null ? "" : ", " + exhibit.Encoding)}"));
        yield return ("no text", exhibit.NoText is { } why ? $"{why.Code.Code}: {why.Reason()}" : null);
        yield return ("withdrawn", exhibit.WithdrawnReason);
    }

    private static string Of(ExhibitPart part) => string.Concat(new[] { part.Author, part.Written, part.Machine ? "proposed by the machine" : null }
        .OfType<string>().Select(known => $", {Line(known)}"));

    private static string Line(string words) => Plain.Text(words.ReplaceLineEndings(" "));
}
