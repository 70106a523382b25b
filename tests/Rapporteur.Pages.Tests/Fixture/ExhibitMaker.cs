using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

/// <summary>Makes an exhibit with its claims: a passage is given by its words and found in the text.</summary>
internal sealed class ExhibitMaker(int number, string title, (string Handle, string Name) source, string language, PrintedDate published, string text)
{
    private static readonly Instant Beginning = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly List<PrintedClaim> claims = [];
    private readonly List<PrintedMeasure> measures = [];

    public ExhibitReference Reference { get; } = new(number, title, source.Name, source.Handle, language, published);

    public IReadOnlyList<PrintedClaim> Claims => claims;

    public PrintedClaim Claim(int claim, string words, string act, string modality, string? basis, PrintedDate when, bool coded = false)
    {
        var made = new PrintedClaim
        {
            Number = claim,
            Coded = coded,
            Act = act,
            Modality = modality,
            Basis = basis,
            When = when,
            Attribution = [source.Name],
            Origin = source.Name,
            Passage = Passage(words),
            Exhibit = Reference,
            RecordedBy = coded ? "member 1" : "rapporteur-reading 0.1.0",
            Recorded = Beginning + Duration.FromMinutes(claim),
        };
        claims.Add(made);
        return made;
    }

    public void Replace(PrintedClaim old, PrintedClaim changed) => claims[claims.IndexOf(old)] = changed;

    public void Measure(int measure, string words, string kind, string headline, PrintedDate when, bool coded = false) => measures.Add(new PrintedMeasure
    {
        Number = measure, Kind = kind, Title = headline, When = when, Coded = coded, Passage = Passage(words), Exhibit = Reference,
    });

    public PrintedExhibit Exhibit(IReadOnlyDictionary<int, OccurrenceReference> gathered)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new PrintedExhibit
        {
            Reference = Reference,
            MediaType = "text/plain",
            Size = bytes.Length,
            Sha256 = hash,
            EntryIndex = number * 2,
            Recorded = Beginning + Duration.FromMinutes(number),
            Acquisition = new("Depositor Secretname", Beginning, "copied", $"private/path/{number}.txt", "Courier Secretgiver", "secret-note"),
            Custody = [new(Beginning + Duration.FromHours(30), "Hash compared with the bytes", "Custodian Secretkeeper")],
            Checks = [new("The bytes have the hash that the ledger has.", $"sha256sum exhibits/{hash[..2]}/{hash}", hash)],
            Text = new(text, hash, "rapporteur-text 0.1.0", "utf-8"),
            Claims = claims.OrderBy(claim => claim.Passage.Start)
                .Select(claim => claim with { Occurrence = gathered.GetValueOrDefault(claim.Number) }).ToList(),
            Measures = measures,
        };
    }

    private PrintedPassage Passage(string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"exhibit {number} has no such words: {words}");
        var start = Points(text[..at]);
        return new(words, start, start + Points(words))
        {
            Prefix = text[Math.Max(0, text.LastIndexOf('\n', at) + 1)..at],
            Suffix = text[(at + words.Length)..(text.IndexOf('\n', at + words.Length) is >= 0 and var end ? end : text.Length)],
        };
    }

    private static int Points(string part) => part.EnumerateRunes().Count();
}
