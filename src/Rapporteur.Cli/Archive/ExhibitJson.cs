using System.Text.Json.Nodes;
using Rapporteur.Archive;
using Rapporteur.Search;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Archive;

/// <summary>An exhibit for machines.</summary>
internal static class ExhibitJson
{
    public static JsonObject Of(Inquiry inquiry, Exhibit exhibit)
    {
        var json = Of(exhibit);
        json["near_duplicate_of"] = JsonAnswer.Words(SearchQueries.NearDuplicates(inquiry, exhibit.Number).Select(other => other.Handle));
        json["parts"] = new JsonArray([.. ArchiveQueries.Parts(inquiry, exhibit.Number).Select(part => (JsonNode)new JsonObject
        {
            ["label"] = part.Label, ["start"] = part.Start, ["end"] = part.End, ["author"] = part.Author, ["written"] = part.Written,
            ["published"] = part.Published, ["proposed_by_machine"] = part.Machine,
        })]);
        json["lies_in"] = new JsonArray([.. ArchiveQueries.ContainersOf(inquiry, exhibit.Number).Select(item => (JsonNode)new JsonObject
        {
            ["exhibit"] = $"E{item.Container}", ["path"] = item.Path, ["taken"] = item.Taken,
        })]);
        json["contents"] = new JsonArray([.. ArchiveQueries.ContentsOf(inquiry, exhibit.Number).Select(item => (JsonNode)new JsonObject
        {
            ["path"] = item.Path, ["outcome"] = item.Outcome, ["exhibit"] = item.Exhibit is { } number ? $"E{number}" : null, ["code"] = item.Refusal?.Code.Code,
        })]);
        return json;
    }

    public static JsonObject Of(Exhibit exhibit)
    {
        var json = new JsonObject
        {
            ["exhibit"] = exhibit.Handle, ["entry"] = exhibit.Index, ["leaf"] = exhibit.Leaf, ["title"] = exhibit.Title, ["source"] = exhibit.Source,
            ["author"] = exhibit.Author, ["written"] = exhibit.Written, ["published"] = exhibit.Published, ["published_basis"] = exhibit.PublishedBasis,
            ["language"] = exhibit.Language, ["language_basis"] = exhibit.LanguageBasis, ["original_language"] = exhibit.OriginalLanguage,
            ["translator"] = exhibit.Translator, ["archival_reference"] = exhibit.ArchivalReference, ["place"] = exhibit.Place,
            ["received_from"] = exhibit.ReceivedFrom, ["address"] = exhibit.Address, ["note"] = exhibit.Note, ["access"] = exhibit.Access,
            ["path"] = exhibit.Path, ["media_type"] = exhibit.MediaType, ["size"] = exhibit.Size, ["sha256"] = exhibit.Sha256,
            ["deposited_by"] = exhibit.Depositor, ["deposited"] = Plain.Instant(exhibit.DepositedSeconds), ["recorded"] = Plain.Instant(exhibit.RecordedSeconds),
            ["text_sha256"] = exhibit.TextSha256, ["characters"] = exhibit.Characters, ["tool"] = exhibit.Tool, ["encoding"] = exhibit.Encoding,
            ["withdrawn"] = exhibit.Withdrawn is not null, ["withdrawn_reason"] = exhibit.WithdrawnReason,
        };
        if (exhibit.NoText is { } why)
            json["no_text"] = new JsonObject { ["code"] = why.Code.Code, ["class"] = why.Code.Class, ["reason"] = why.Reason() };
        return json;
    }
}
