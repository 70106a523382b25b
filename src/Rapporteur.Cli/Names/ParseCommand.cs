using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Names.Written;

namespace Rapporteur.Cli.Names;

/// <summary>Takes a written name apart and says what each word is.</summary>
internal static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("parse", "Takes a written name apart: surname, given names, patronymic, titles, pseudonyms.");
        var text = new Argument<string>("TEXT") { Description = "A name as written; - for each line of the input." };
        command.Add(text);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => NamesVerb.EachText(terminal, line.GetValue(text)!, words =>
        {
            var name = WrittenName.Parse(words);
            if (line.GetValue(options.Json))
                NamesVerb.WriteLine(terminal, Json(name));
            else
                Write(terminal, name);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static void Write(Terminal terminal, WrittenName name)
    {
        terminal.Out.WriteLine(Plain.Text(name.Text));
        foreach (var part in name.Parts)
            terminal.Out.WriteLine($"  {Words.Of(part.Kind),-12} {Plain.Text(part.Text)}");
        foreach (var flag in Flags(name))
            terminal.Out.WriteLine($"  ({flag})");
    }

    private static IEnumerable<string> Flags(WrittenName name) =>
        Enum.GetValues<NameFlags>().Where(flag => flag != NameFlags.None && name.Flags.HasFlag(flag)).Select(flag => Words.Of(flag));

    private static JsonObject Json(WrittenName name) => new()
    {
        ["text"] = name.Text,
        ["surname"] = name.Surname,
        ["given"] = JsonAnswer.Words(name.Given.Select(part => part.Text)),
        ["patronymic"] = name.Patronymic,
        ["aliases"] = JsonAnswer.Words(name.Aliases),
        ["sex"] = Words.Of(name.Sex),
        ["flags"] = JsonAnswer.Words(Flags(name)),
        ["parts"] = new JsonArray([.. name.Parts.Select(part => new JsonObject { ["kind"] = Words.Of(part.Kind), ["text"] = part.Text, ["start"] = part.Start })]),
    };
}
