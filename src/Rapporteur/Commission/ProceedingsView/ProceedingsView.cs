using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Commission.ProceedingsView;

/// <summary>The entries that proceedings are made of, each with what held at its place in the log: <see cref="Proceedings"/> makes sense of them.</summary>
internal sealed class ProceedingsView : Projection
{
    public static readonly Sql Statements = Sql.Load("Commission/ProceedingsView/proceedings.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (!ReadKinds.Knows(entry.Header.Kind) || entry.Body is not { } bytes)
            return;
        var cited = new Dictionary<string, CitedClaim>(StringComparer.Ordinal);
        foreach (var claim in References.ClaimsIn(ReadKinds.Read(entry.Header.Kind, bytes)))
        {
            var (leaf, ordinal) = ClaimReference.Split(claim);
            views.Rows(Sql, "cited-claim", row => cited[claim] = new CitedClaim(row.Text(0), row.Text(1), row.Text(2)), leaf, ordinal);
        }
        views.Run(Sql, "keep", entry.Index, entry.Leaf.ToString(), entry.Header.Kind, entry.Recorded.ToUnixTimeSeconds(), entry.Header.Author,
            cited.Count == 0 ? null : JsonSerializer.Serialize(cited, CitedJson.Default.DictionaryStringCitedClaim), bytes.ToArray());
    }
}

[JsonSerializable(typeof(Dictionary<string, CitedClaim>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class CitedJson : JsonSerializerContext;
