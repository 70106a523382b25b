using System.Globalization;
using Rapporteur.Chronology;

namespace Rapporteur.Register.Spells;

/// <summary>
/// What the machine makes of a person's claims: custody from an arrest to what ended it, internal exile, exile, offices on a day, deaths.
/// Each account gives its own. An end is looked for among the mentions that members joined, then among those that only the machine did.
/// No membership is ever made.
/// </summary>
internal static class MachineSpells
{
    private static readonly HashSet<string> Deaths = new(StringComparer.Ordinal) { "execution", "killing", "suicide", "death-in-custody" };

    /// <summary>The spells of a person, by mention.</summary>
    public static IEnumerable<Spell> Of(Person person)
    {
        var told = person.Groups.Index().SelectMany(group => group.Item.Select(mention => Told.Of(mention, group.Index))).Where(told => told.IsTold).ToList();
        var ends = told.Where(told => told.Date is not null && (told.Mention.Act == "release" || Deaths.Contains(told.Mention.Act))).ToList();
        var begins = told.Where(told => told.Date is not null && told.Mention.Act is "arrest" or "detention").ToList();
        foreach (var account in told)
        {
            if (LastingKindOf(account.Mention.Act) is { } kind && account.Date is not null)
                yield return Lasting(person, account, kind, begins, ends);
            if (Deaths.Contains(account.Mention.Act))
                yield return Made(person, account, SpellKinds.Death, account.Date is { } day ? SpellTime.Moment(day) : default) with { What = account.Mention.Act };
            foreach (var office in Offices(person, account))
                yield return office;
        }
    }

    private static string? LastingKindOf(string act) => act switch
    {
        "arrest" or "detention" => SpellKinds.Custody,
        "internal-exile" => SpellKinds.InternalExile,
        "exile" => SpellKinds.Abroad,
        _ => null,
    };

    private static Spell Lasting(Person person, Told begin, string kind, List<Told> begins, List<Told> ends)
    {
        var from = begin.Date!.Value;
        if (begin.Mention.Throughout || from.IsOpen)
            return Made(person, begin, kind, SpellTime.Throughout(from));
        var end = EndOf(begin, begins, ends);
        var spell = Made(person, begin, kind, new SpellTime(from, end?.Date));
        return end is null ? spell : spell with
        {
            Claims = [begin.Mention.ClaimReference, end.Mention.ClaimReference],
            Exhibits = [.. new[] { begin.Mention.Exhibit, end.Mention.Exhibit }.Distinct()],
            Coded = begin.Mention.Coded && end.Mention.Coded,
            HangsOnMachineJoin = begin.Group != end.Group,
            KnownDay = begin.Mention.KnownDay is { } one && end.Mention.KnownDay is { } other ? Math.Max(one, other) : null,
        };
    }

    /// <summary>The first end that does not lie before the beginning: none where it certainly began anew before that.</summary>
    private static Told? EndOf(Told begin, List<Told> begins, List<Told> ends)
    {
        var from = begin.Date!.Value;
        var end = ends.Where(end => end.Date!.Value.IsBefore(from) == Certainty.Never && end.Mention.Reference != begin.Mention.Reference)
            .OrderBy(end => end.Group != begin.Group).ThenBy(end => end.Mention.FirstDay ?? int.MinValue).ThenBy(end => end.Mention.Claim).FirstOrDefault();
        return end is not null && begins.Any(other => other.Date!.Value.IsAfter(from) == Certainty.Certainly && other.Date!.Value.IsBefore(end.Date!.Value) == Certainty.Certainly)
            ? null
            : end;
    }

    private static IEnumerable<Spell> Offices(Person person, Told account)
    {
        foreach (var (place, role) in account.Mention.Roles.Index())
        {
            var (isOffice, hasEnded) = OfficeWords.Of(role);
            if (!isOffice)
                continue;
            var when = account.Date is not { } day ? default : hasEnded ? new SpellTime(null, day) : SpellTime.Moment(day);
            yield return Made(person, account, SpellKinds.Office, when) with
            {
                Reference = string.Create(CultureInfo.InvariantCulture, $"{account.Mention.Reference}/{SpellKinds.Office}/{place}"),
                What = string.Join(' ', role.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                Place = null,
                PlaceName = null,
            };
        }
    }

    private static Spell Made(Person person, Told account, string kind, SpellTime when) => new()
    {
        Reference = $"{account.Mention.Reference}/{kind}",
        Handle = account.Mention.Handle,
        Person = person.Handle,
        Group = account.Group,
        Kind = kind,
        When = when,
        Place = account.Mention.PlaceId,
        PlaceName = account.Mention.PlaceName,
        Claims = [account.Mention.ClaimReference],
        Exhibits = [account.Mention.Exhibit],
        Modality = account.Mention.Modality,
        IsMachines = true,
        Coded = account.Mention.Coded,
        KnownDay = account.Mention.KnownDay,
    };

    /// <summary>A mention with its group and its date.</summary>
    private sealed record Told(Mention Mention, int Group, UncertainDate? Date)
    {
        /// <summary>Whether it says that the act happened.</summary>
        public bool IsTold => Mention.Modality is not ("denied" or "expected");

        public static Told Of(Mention mention, int group) => new(mention, group, UncertainDate.TryParse(mention.Edtf, out var date) ? date : null);
    }
}
