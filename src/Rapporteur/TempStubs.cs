#pragma warning disable CS1591
namespace Rapporteur.Archive.Texts
{
    public static class TextExtraction { public static Extraction Extract(ReadOnlyMemory<byte> bytes, string fileName, ExtractionLimits limits) => new() { MediaType = "text/plain", Tool = "text", Text = System.Text.Encoding.UTF8.GetString(bytes.Span), Encoding = "utf-8" }; }
    public sealed record FoundPart(string Label, int Start, int End, string? Author, string? Written);
    public static class PartFinder { public const string Tool = "parts 1"; public static IReadOnlyList<FoundPart> Find(string text) => []; }
    public sealed record Declaration { public string? Title { get; init; } public string? Author { get; init; } public string? Source { get; init; } public string? Written { get; init; } public string? Published { get; init; } public string? Language { get; init; } public string? OriginalLanguage { get; init; } public string? Translator { get; init; } public string? ArchivalReference { get; init; } public string? Place { get; init; } public string? ReceivedFrom { get; init; } public string? Access { get; init; } public string? Note { get; init; } public static Outcome<Declaration?> Checked(Declaration d) => d; }
}
namespace Rapporteur.Archive.Texts { public sealed record Manifest(IReadOnlyDictionary<string, Declaration> Rows, IReadOnlyList<Refusal> Refusals) { public static Manifest Read(ReadOnlyMemory<byte> bytes, IReadOnlySet<string> files) => new(new Dictionary<string, Declaration>(), []); } }
