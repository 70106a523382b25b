using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Rapporteur.Reading;

/// <summary>What a host knows of the document whose reading is written.</summary>
/// <param name="Path">Its path as given.</param>
/// <param name="Sha256">The SHA-256 of its bytes in small hexadecimal digits.</param>
/// <param name="Published">The declared date in EDTF, or null.</param>
public sealed record DocumentInfo(string Path, string Sha256, string? Published);

/// <summary>Writes a reading as the JSON object that <c>read FILE --json</c> prints.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The reading as one JSON object; offsets are code points of the decoded text.</summary>
    public static string Write(ReadingResult reading, DocumentInfo document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteDocument(json, reading, document);
            json.WriteStartArray("proposals");
            foreach (var proposal in reading.Proposals)
            {
                WriteProposal(json, proposal);
            }
            json.WriteEndArray();
            json.WriteStartArray("measures");
            foreach (var measure in reading.Measures)
            {
                WriteMeasure(json, measure);
            }
            json.WriteEndArray();
            WriteRefused(json, reading.Refused);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteDocument(Utf8JsonWriter json, ReadingResult reading, DocumentInfo document)
    {
        json.WriteStartObject("document");
        json.WriteString("path", document.Path);
        json.WriteString("sha256", document.Sha256);
        json.WriteString("language", reading.Language);
        json.WriteString("published", document.Published);
        json.WriteNumber("characters", reading.Characters);
        json.WriteString("reader", reading.Reader);
        json.WriteString("lexicon", reading.Lexicon);
        json.WriteEndObject();
    }

    private static void WriteProposal(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteStartObject();
        json.WriteString("act", proposal.Act);
        json.WriteString("act_detail", proposal.Detail);
        json.WriteString("modality", proposal.Modality);
        json.WriteString("basis", proposal.Basis);
        json.WriteNumber("confidence", Math.Round(proposal.Confidence, 3));
        WritePassage(json, proposal.Passage);
        WriteQuoted(json, "trigger", proposal.Trigger);
        WriteWhen(json, proposal.When);
        WritePlaces(json, proposal.Where);
        WriteVictims(json, proposal.Victims);
        WriteQuantity(json, proposal.Quantity);
        WriteNumber(json, "part_of", proposal.PartOf);
        WriteStrings(json, "charges", proposal.Charges.Select(c => c.Exact));
        WritePerpetrators(json, proposal.Perpetrators);
        WriteStrings(json, "attribution", proposal.Attribution);
        WriteCues(json, proposal.Cues);
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, MeasureProposal measure)
    {
        json.WriteStartObject();
        json.WriteString("kind", measure.Kind);
        json.WriteNumber("confidence", Math.Round(measure.Confidence, 3));
        WritePassage(json, measure.Passage);
        WriteQuoted(json, "trigger", measure.Trigger);
        WriteWhen(json, measure.When);
        WriteStrings(json, "attribution", measure.Attribution);
        json.WriteEndObject();
    }

    private static void WritePassage(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject("passage");
        json.WriteString("exact", passage.Exact);
        json.WriteString("prefix", passage.Prefix);
        json.WriteString("suffix", passage.Suffix);
        WriteSpan(json, passage.Span);
        json.WriteNull("page");
        json.WriteEndObject();
    }

    private static void WriteQuoted(Utf8JsonWriter json, string name, Quoted quoted)
    {
        json.WriteStartObject(name);
        json.WriteString("exact", quoted.Exact);
        WriteSpan(json, quoted.Span);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteWhen(Utf8JsonWriter json, When? when)
    {
        if (when is null)
        {
            json.WriteNull("when");
            return;
        }
        json.WriteStartObject("when");
        json.WriteString("edtf", when.Date.ToString());
        json.WriteString("written", when.Written);
        json.WriteString("basis", when.Basis switch { DateBasis.Written => "written", DateBasis.Carried => "carried", _ => "inferred" });
        json.WriteString("calendar", when.Calendar);
        json.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter json, IReadOnlyList<Where> places)
    {
        json.WriteStartArray("where");
        foreach (var where in places)
        {
            json.WriteStartObject();
            json.WriteString("written", where.Written);
            WritePlace(json, where.Place);
            json.WriteStartArray("candidates");
            foreach (var candidate in where.Candidates)
            {
                json.WriteStartObject();
                WritePlace(json, candidate);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, GazetteerPlace? place)
    {
        json.WriteString("name", place?.Name);
        json.WriteString("country", place?.Country);
        json.WriteString("gazetteer", place?.Id);
        WriteNumber(json, "lat", place?.Latitude);
        WriteNumber(json, "lon", place?.Longitude);
        json.WriteString("precision", place?.Precision.ToString().ToLowerInvariant());
    }

    private static void WriteVictims(Utf8JsonWriter json, IReadOnlyList<VictimMention> victims)
    {
        json.WriteStartArray("victims");
        foreach (var victim in victims)
        {
            json.WriteStartObject();
            json.WriteString("kind", victim.Kind.ToString().ToLowerInvariant());
            json.WriteString("written", victim.Written);
            json.WriteString("name", victim.Name);
            WriteStrings(json, "roles", victim.Roles);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteQuantity(Utf8JsonWriter json, Quantity? quantity)
    {
        if (quantity is null)
        {
            json.WriteNull("quantity");
            return;
        }
        json.WriteStartObject("quantity");
        json.WriteString("written", quantity.Written);
        json.WriteNumber("low", quantity.Low);
        WriteNumber(json, "high", quantity.High);
        json.WriteString("reading", quantity.Reading);
        json.WriteEndObject();
    }

    private static void WritePerpetrators(Utf8JsonWriter json, IReadOnlyList<PerpetratorMention> perpetrators)
    {
        json.WriteStartArray("perpetrators");
        foreach (var perpetrator in perpetrators)
        {
            json.WriteStartObject();
            json.WriteString("written", perpetrator.Written);
            json.WriteString("kind", perpetrator.Kind);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCues(Utf8JsonWriter json, IReadOnlyList<Cue> cues)
    {
        json.WriteStartArray("cues");
        foreach (var cue in cues)
        {
            json.WriteStartObject();
            json.WriteString("kind", cue.Kind);
            WriteSpan(json, cue.Span);
            json.WriteString("entry", cue.Entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRefused(Utf8JsonWriter json, IReadOnlyList<RefusedReading> refused)
    {
        json.WriteStartArray("refused");
        foreach (var reading in refused)
        {
            json.WriteStartObject();
            json.WriteString("reason", reading.Reason);
            json.WriteString("exact", reading.Exact);
            if (reading.Span is { } span)
            {
                WriteSpan(json, span);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, value.Value);
        }
    }
}
