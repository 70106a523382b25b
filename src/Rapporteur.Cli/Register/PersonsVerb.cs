using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Names;
using Rapporteur.Register;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Register;

/// <summary>The persons of the register, each under all its spellings.</summary>
internal static class PersonsVerb
{
    private const int Spellings = 4, ShownAtOnce = 50;

    public static Verb Verb { get; } = new("persons", "who is named, each person under all spellings", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("persons", """
            The persons who are named, each with the forms of the name, across languages and alphabets. What the machine took for one
            person by the name is provisional (~): it serves to find, and carries nothing from one mention to another until a member
            has joined them.

            Examples:
              rapporteur persons
              rapporteur persons --name Piatakov                 # Пятаков, Pjatakow and Pyatakov too
              rapporteur persons --several --json
              rapporteur persons rule                            # from which weight on names are joined, and what is wrong then
              rapporteur persons rule --threshold 11 --reason "session of 3 March: rather two persons than one"
              rapporteur persons --public --followthemoney > persons.ftm.json
            """);
        command.Add(RuleCommand.Create(terminal));
        var name = new Option<string?>("--name") { Description = "Persons of whose name a word sounds so, in any alphabet." };
        var several = new Option<bool>("--several") { Description = "Only with two mentions or more." };
        var limit = new Option<int?>("--limit") { Description = $"At most so many; {ShownAtOnce} on the screen, else all." };
        var offset = new Option<int>("--offset") { Description = "Pass over so many." };
        var after = new Option<string?>("--after") { Description = "Go on behind this person.", HelpName = "PERSON" };
        var isPublic = new Option<bool>("--public") { Description = "Only what the public edition may hold: coded by a person, in a public exhibit." };
        var csv = new Option<bool>("--csv") { Description = "Answer as CSV, a row for each mention." };
        var followTheMoney = new Option<bool>("--followthemoney") { Description = "Answer as entities of FollowTheMoney, one a line; the machine's joins are not exported." };
        command.Add(isPublic);
        command.Add(csv);
        command.Add(followTheMoney);
        command.Add(name);
        command.Add(several);
        command.Add(limit);
        command.Add(offset);
        command.Add(after);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var isTable = !line.GetValue(options.Json) && !line.GetValue(csv) && !line.GetValue(followTheMoney);
            var filter = new PersonFilter
            {
                Name = line.GetValue(name), Several = line.GetValue(several), Limit = line.GetValue(limit) ?? (isTable ? ShownAtOnce : -1), Offset = line.GetValue(offset), After = line.GetValue(after),
            };
            var persons = line.GetValue(isPublic) ? Public(inquiry, filter) : PersonQueries.Whole(inquiry, PersonQueries.Lines(inquiry, filter));
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, "persons", persons.Select(PersonCard.ToJson));
            else if (line.GetValue(csv))
                PersonExport.WriteCsv(terminal.Out, persons);
            else if (line.GetValue(followTheMoney))
                PersonExport.WriteFollowTheMoney(terminal.Out, persons);
            else
                Write(terminal, inquiry, [.. persons], filter);
            return ExitCodes.Done;
        }));
        return command;
    }

    /// <summary>What may be published comes of claims: they are few enough to be gathered by themselves.</summary>
    private static IEnumerable<Person> Public(Inquiry inquiry, PersonFilter filter) => RegisterQueries.Persons(inquiry, onlyPublic: true)
        .Where(person => IsAsked(person, filter.Name) && (!filter.Several || person.Mentions.Count > 1)).OrderBy(person => person.Name, StringComparer.Ordinal)
        .Skip(filter.Offset).Take(filter.Limit < 0 ? int.MaxValue : filter.Limit);

    private static bool IsAsked(Person person, string? name)
    {
        if (name is null)
            return true;
        var asked = FoldedKey.Of(name).Split(' ');
        return person.Forms.Any(form => FoldedKey.Of(form.Name).Split(' ') is var words && asked.All(words.Contains));
    }

    private static void Write(Terminal terminal, Inquiry inquiry, List<Person> persons, PersonFilter filter)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("").NoWrap()).AddColumn("name").AddColumn("also written")
            .AddColumn(new TableColumn("mentions").RightAligned().NoWrap());
        foreach (var person in persons)
        {
            var others = person.Forms.Select(form => form.Name).Where(form => form != person.Name).ToList();
            table.AddRow(Plain.Of(person.Handle + (person.IsProvisional ? " ~" : "")), Plain.Of(person.Name),
                Plain.Of(string.Join(", ", others.Take(Spellings)) + (others.Count > Spellings ? " …" : "")), person.Mentions.Count.ToString(CultureInfo.InvariantCulture));
        }
        terminal.Draw().Write(table);
        if (persons.Count > 0 && persons.Count == filter.Limit)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The register holds {PersonQueries.Count(inquiry).Persons:N0} persons; --after {persons[^1].Handle} shows the next."));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{persons.Count} persons. ~: taken for one by the machine; a member has not joined the mentions."));
        terminal.Out.WriteLine("`rapporteur person show P12` lists the mentions of one.");
    }
}
