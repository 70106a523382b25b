using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Coding;

namespace Rapporteur.Register.Spells;

/// <summary>What a member recorded of a person, as the read model holds it, and what it rests on.</summary>
internal sealed record RecordedSpell
{
    public int Number { get; init; }

    public string Leaf { get; init; } = "";

    public string Mention { get; init; } = "";

    public string Spell { get; init; } = "";

    public string? Edtf { get; init; }

    public string? What { get; init; }

    public string? Place { get; init; }

    public string? PlaceName { get; init; }

    public string? Claim { get; init; }

    public string? ClaimState { get; init; }

    public string? ClaimModality { get; init; }

    public int? Exhibit { get; init; }

    public string? Written { get; init; }

    public string? Published { get; init; }

    public int? ExhibitKnownDay { get; init; }

    public string? Reason { get; init; }

    public string Member { get; init; } = "";

    public bool Withdrawn { get; init; }

    /// <summary>The short handle.</summary>
    public string Handle => string.Create(CultureInfo.InvariantCulture, $"H{Number}");

    /// <summary>Whether it still stands: not taken back, and what it rests on was neither set aside nor withdrawn.</summary>
    public bool Holds => !Withdrawn && Exhibit is not null && (Claim is null || ClaimState is not (null or ClaimStates.SetAside));

    /// <summary>The spell that it is of a person.</summary>
    public Spell Of(Person person, int group) => new()
    {
        Reference = Leaf,
        Handle = Handle,
        Person = person.Handle,
        Group = group,
        Kind = Spell,
        When = !UncertainDate.TryParse(Edtf, out var date) ? default : SpellKinds.IsMoment(Spell) ? SpellTime.Moment(date) : SpellTime.Throughout(date),
        What = What,
        Place = Place,
        PlaceName = PlaceName,
        Claims = Claim is null ? [] : [Claim],
        Exhibits = [Exhibit!.Value],
        Modality = ClaimModality ?? "asserted",
        IsMachines = false,
        Coded = true,
        KnownDay = KnownDay.Of(Written, Published).Day ?? ExhibitKnownDay,
        Reason = Reason,
        Member = Member,
    };
}
