using System.Text.Json.Nodes;
using Rapporteur.Search;

namespace Rapporteur.Cli.Search;

/// <summary>Passages that were found, for machines: offsets are code points of the text layer.</summary>
internal static class FoundJson
{
    public static JsonObject Of(SearchAnswer answer, SearchFilter filter)
    {
        var next = filter.Offset + answer.Passages.Count;
        return new JsonObject
        {
            ["search"] = new JsonArray([.. answer.Passages.Select(passage => (JsonNode)Of(passage))]),
            ["total"] = answer.Total,
            ["total_is_exact"] = answer.IsExact,
            ["offset"] = filter.Offset,
            ["next_offset"] = (next < answer.Total || !answer.IsExact) && answer.Passages.Count > 0 ? next : null,
        };
    }

    /// <summary>One passage.</summary>
    public static JsonObject Of(FoundPassage passage)
    {
        var origin = passage.Origin;
        return new JsonObject
        {
            ["exhibit"] = origin.Handle, ["title"] = origin.Name, ["source"] = origin.Source, ["part"] = origin.Part, ["author"] = origin.Author,
            ["written"] = origin.Written, ["published"] = origin.Published, ["language"] = origin.Language, ["path"] = origin.Path,
            ["text_sha256"] = origin.TextSha256, ["start"] = passage.Start, ["end"] = passage.End, ["exact"] = passage.Text,
            ["marks"] = new JsonArray([.. passage.Marks.Select(mark => (JsonNode)new JsonObject
            {
                ["start"] = passage.Start + CodePoints(passage.Text, mark.Start),
                ["end"] = passage.Start + CodePoints(passage.Text, mark.End),
                ["exact"] = passage.Text[mark.Start..mark.End],
            })]),
        };
    }

    private static int CodePoints(string text, int end) => end - text.AsSpan(0, end).ToArray().Count(char.IsLowSurrogate);
}
