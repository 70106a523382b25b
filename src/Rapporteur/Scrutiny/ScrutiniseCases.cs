using System.Text.Json;
using Rapporteur.Scrutiny.Cases;

namespace Rapporteur.Scrutiny;

/// <summary>What scrutiny says of one case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Results">The results, in the order of the rules.</param>
public sealed record ScrutinisedCase(string Id, IReadOnlyList<ScrutinyResult> Results);

/// <summary>Runs the rules over cases of contradiction, one JSON object a line, that need no inquiry.</summary>
public static class ScrutiniseCases
{
    /// <summary>Reads and scrutinises case by case.</summary>
    /// <param name="lines">The lines of the file; empty ones are passed over.</param>
    /// <returns>For each line its case, or why it is none; the others go on.</returns>
    public static IEnumerable<Outcome<ScrutinisedCase>> Run(IEnumerable<string> lines) =>
        lines.Select((line, i) => (Text: line, Number: i + 1)).Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => One(line.Text, line.Number));

    private static Outcome<ScrutinisedCase> One(string line, int number)
    {
        try
        {
            using var form = JsonDocument.Parse(line);
            var id = form.RootElement.Id();
            var (dossier, statements) = CaseForm.Read(form.RootElement);
            return new ScrutinisedCase(id, Scrutineer.Over(dossier, statements).Results);
        }
        // The form is somebody else's: wrong JSON, a field of another kind, no date, an id that stands twice.
        catch (Exception wrong) when (wrong is JsonException or FormatException or ArgumentException or OverflowException)
        {
            return ScrutinyRefusals.NotACase.With(("line", number), ("why", wrong.Message.TrimEnd('.')));
        }
    }
}
