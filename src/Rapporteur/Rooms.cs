using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronicle;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Counting;
using Rapporteur.Lists;
using Rapporteur.Publishing;
using Rapporteur.Register;
using Rapporteur.Scrutiny;
using Rapporteur.Search;
using Rapporteur.Storage;

namespace Rapporteur;

/// <summary>All rooms of the house, ground floor first: the order in which their read models take an entry.</summary>
public static class Rooms
{
    /// <summary>The rooms.</summary>
    public static IReadOnlyList<Room> All { get; } =
        [CharterRoom.Room, ArchiveRoom.Room, SearchRoom.Room, ListsRoom.Room, CodingRoom.Room, RegisterRoom.Room, ChronicleRoom.Room, CountingRoom.Room, ScrutinyRoom.Room, CommissionRoom.Room, PublishingRoom.Room];

    /// <summary>The kinds of entries that withdraw the bodies of those that they link to.</summary>
    public static IReadOnlySet<string> Withdrawing { get; } = All.SelectMany(room => room.Withdraws ?? []).ToHashSet(StringComparer.Ordinal);
}
