using Rapporteur.Ledger;

namespace Rapporteur.Storage;

/// <summary>A room's only wiring: what entries it knows and what it derives from them.</summary>
/// <param name="Name">The room's name, also its folder and namespace.</param>
/// <param name="Kinds">The wire names of its entries.</param>
/// <param name="Projections">The read models that follow the ledger.</param>
/// <param name="Withdraws">Of its kinds, those that withdraw the bodies of the entries that they link to.</param>
public sealed record Room(
    string Name,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<Projection> Projections,
    IReadOnlyList<string>? Withdraws = null);

/// <summary>
/// A read model: tables derived from entries, rebuilt at any time. An entry of an unknown kind is no business of it, and an
/// entry whose body was withheld must be coped with.
/// </summary>
public abstract class Projection
{
    /// <summary>The SQL file with the schema and the statements, <c>Room/NameView/name.sql</c>.</summary>
    public abstract Sql Sql { get; }

    /// <summary>
    /// What its rows depend on beside entries and schema, such as the version of keys that a library makes; empty where there is nothing.
    /// When it is another than before, the read models are made anew.
    /// </summary>
    public virtual string DependsOn => "";

    /// <summary>Takes one entry into the tables.</summary>
    public abstract void Apply(LoggedEntry entry, ViewWriter views);

    /// <summary>Derives what depends on many entries, once after a run of them, before the transaction is committed.</summary>
    public virtual void Settle(ViewWriter views)
    {
    }
}
