using System.Text.Json;
using Dapper;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>What can be asked of judgments.</summary>
public static class JudgmentQueries
{
    /// <summary>The judgments that were delivered, in ledger order.</summary>
    public static IReadOnlyList<DeliveredJudgment> Delivered(Inquiry inquiry) =>
        [.. inquiry.Views.Connection.Query<(long Index, string Leaf, long Recorded, string Handle, byte[] Body)>(JudgmentView.JudgmentView.Statements["judgments"])
            .Select((row, place) => new DeliveredJudgment(
                place + 1, row.Leaf, row.Index, DateTimeOffset.FromUnixTimeSeconds(row.Recorded), row.Handle, JsonSerializer.Deserialize(row.Body, JudgmentDelivered.Json)!))];

    /// <summary>A judgment by its handle.</summary>
    /// <returns>The judgment, or <c>PU011</c>.</returns>
    public static Outcome<DeliveredJudgment> Find(Inquiry inquiry, string handle) =>
        Delivered(inquiry).FirstOrDefault(judgment => string.Equals(judgment.Handle, handle.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : PublishingRefusals.NoJudgment.With(("handle", handle));

    /// <summary>What earlier editions for an audience leave to the next.</summary>
    /// <remarks>Paragraphs have one number for all audiences, so that a citation of the one edition is found in the other.</remarks>
    public static EarlierEditions Before(Inquiry inquiry, EditionKind audience)
    {
        var all = Delivered(inquiry);
        var same = all.Where(judgment => judgment.Body.Audience == Audiences.CodeOf(audience)).ToList();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paragraph in all.SelectMany(judgment => judgment.Body.Paragraphs))
            numbers.TryAdd(paragraph.Key, paragraph.Number);
        return new(same.Count, numbers, same.Count == 0 ? [] : [.. same[^1].Body.Paragraphs.Select(paragraph => new NumberedParagraph(paragraph.Key, paragraph.Number, paragraph.Digest))], same);
    }
}

/// <summary>For whom a judgment is, as entries write it.</summary>
public static class Audiences
{
    /// <summary>For everybody.</summary>
    public const string Public = "public";

    /// <summary>For the members of the inquiry.</summary>
    public const string Members = "members";

    /// <summary>Both of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Public, Members];

    /// <summary>As entries write it.</summary>
    public static string CodeOf(EditionKind audience) => audience == EditionKind.Public ? Public : Members;

    /// <summary>The audience that a code names; the working papers' for anything but <see cref="Public"/>.</summary>
    public static EditionKind KindOf(string code) => code == Public ? EditionKind.Public : EditionKind.WorkingPapers;
}
