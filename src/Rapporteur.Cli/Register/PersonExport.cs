using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Register;

namespace Rapporteur.Cli.Register;

/// <summary>Persons for other programs: as a table, and as entities of FollowTheMoney (followthemoney.tech, schema <c>Person</c>).</summary>
internal static class PersonExport
{
    private static readonly string[] Columns = ["person", "group", "mention", "claim", "exhibit", "name", "written", "roles", "act", "modality", "edtf", "place", "coded"];

    /// <summary>A row for each mention; mentions of one group were joined by members, groups of one person by the machine.</summary>
    public static void WriteCsv(TextWriter to, IEnumerable<Person> persons)
    {
        to.Write(CsvCell.Row(Columns));
        foreach (var person in persons)
        {
            foreach (var (place, group) in person.Groups.Index())
            {
                foreach (var mention in group)
                    to.Write(CsvCell.Row(Cells(person, place + 1, mention)));
            }
        }
    }

    /// <summary>An entity for each group that members joined: what the machine put together would become a fact elsewhere.</summary>
    public static void WriteFollowTheMoney(TextWriter to, IEnumerable<Person> persons)
    {
        foreach (var group in persons.SelectMany(person => person.Groups))
            JsonAnswer.WriteLine(to, Entity(group));
    }

    private static string[] Cells(Person person, int group, Mention mention) =>
    [
        person.Handle, $"{person.Handle}/{group}", mention.Handle, mention.Account, $"E{mention.Exhibit}", mention.Name, mention.Written, string.Join("; ", mention.Roles),
        mention.Act, mention.Modality, mention.Edtf ?? "", mention.PlaceName ?? "", mention.Coded ? "yes" : "no",
    ];

    private static JsonObject Entity(IReadOnlyList<Mention> group) => new()
    {
        ["id"] = "rapporteur-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(group[0].Reference)))[..40],
        ["schema"] = "Person",
        ["properties"] = new JsonObject
        {
            ["name"] = Words(group.Select(mention => mention.Name)),
            ["position"] = Words(group.SelectMany(mention => mention.Roles)),
            ["notes"] = Words(group.Select(mention => $"{mention.Act} ({mention.Modality}), {mention.Edtf ?? "undated"}, {mention.PlaceName ?? "place not stated"}: {mention.Account} of exhibit E{mention.Exhibit}")),
        },
    };

    private static JsonArray Words(IEnumerable<string> words) => JsonAnswer.Words(words.Select(word => word.ReplaceLineEndings(" ")).Distinct(StringComparer.Ordinal));
}
