using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Coding.ConductView;

/// <summary>The conduct and the statements of existence that members coded, apart from the claims, so that no count can meet them.</summary>
internal sealed class ConductView : Projection
{
    public static readonly Sql Statements = Sql.Load("Coding/ConductView/conduct.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<ConductCoded>() is { } conduct)
            Put(entry, "conduct", conduct.Number, conduct.Exhibit, conduct.Conduct.Passage, JsonSerializer.Serialize(conduct.Conduct, typeof(ConductBody), CodingJson.Default), views);
        else if (entry.As<ExistenceCoded>() is { } existence)
            Put(entry, "existence", existence.Number, existence.Exhibit, existence.Existence.Passage, JsonSerializer.Serialize(existence.Existence, typeof(ExistenceBody), CodingJson.Default), views);
        else if (entry.As<StatementWithdrawn>() is { } withdrawn)
            views.Run(Sql, "withdraw-statement", withdrawn.Statement, withdrawn.Reason);
    }

    private void Put(LoggedEntry entry, string kind, int number, string exhibit, PassageBody passage, string body, ViewWriter views)
    {
        if (views.Cell(Sql, "exhibit-of-statement", exhibit) is long found)
            views.Run(Sql, "add-statement", number, entry.Index, entry.Leaf.ToString(), kind, found, passage.Start, body, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
    }
}
