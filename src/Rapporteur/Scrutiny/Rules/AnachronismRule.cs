using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>A place, an organisation, a thing or an office did not exist, or was not held, at the time for which it is told.</summary>
internal sealed class AnachronismRule() : Rule("anachronism", Meeting.Alone)
{
    private static readonly TimeTold Ever = TimeTold.Lasting(null, null);

    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        foreach (var statement in together)
        {
            if (!statement.Asserts || statement.When is null)
                continue;
            var told = statement.When.SaidOn(dossier.Exhibit(statement.Exhibit)?.Published);
            var certainty = Stronger(OfPlace(told, statement.Where, dossier), Stronger(
                statement.Involves.Select(dossier.Body).OfType<BodyOnRecord>().Select(body => Missing(told, body.Existed, body.Absent)).DefaultIfEmpty().Max(),
                statement.Offices.Select(office => OfOffice(told, office, dossier)).DefaultIfEmpty().Max()));
            if (certainty != Certainty.Never)
                yield return Result(certainty, statement);
        }
    }

    private static Certainty OfPlace(TimeTold told, string? where, Dossier dossier)
    {
        if (dossier.Place(where) is not { } place)
            return Certainty.Never;
        var certainty = dossier.HousesOf(place).Prepend(place).Select(house => Missing(told, house.Existed, house.Absent)).Max();
        return place.MayBe.Any(other => dossier.Place(other) is not { } meant || Missing(told, meant.Existed, meant.Absent) == Certainty.Never)
            ? AtMost(Certainty.Possibly, certainty)
            : certainty;
    }

    private static Certainty OfOffice(TimeTold told, (string Person, string Office) held, Dossier dossier) => Outside(told, [
        .. (dossier.Person(held.Person)?.Offices ?? []).Where(office => Words.Key(office.Office) == Words.Key(held.Office)).Select(office => office.Held)]);

    /// <summary>Outside its time, or said not to have been there then; where one account has it there and another not, that is open.</summary>
    private static Certainty Missing(TimeTold told, IReadOnlyList<TimeTold> existed, IReadOnlyList<TimeTold> absent)
    {
        var (outside, denied) = (Outside(told, existed), Collision.Of(told, absent, []));
        return existed.Count > 0 && outside == Certainty.Never ? AtMost(Certainty.Possibly, denied) : Stronger(outside, denied);
    }

    private static Certainty Outside(TimeTold told, IReadOnlyList<TimeTold> existed) =>
        existed.Count == 0 ? Certainty.Never : Collision.Of(told, [Ever], existed);
}
