using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Names.Transliteration;

namespace Rapporteur.Cli.Names;

/// <summary>Lists the schemes of transliteration, each with its standard and what it cannot express.</summary>
internal static class SchemesCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schemes", "Lists the schemes of transliteration with their standards and limits.");
        var language = new Option<string?>("--language") { Description = "Only schemes of this language, by its code of three letters (rus, ukr, kat).", HelpName = "CODE" };
        command.Add(language);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var wanted = line.GetValue(language);
            var schemes = TransliterationSchemes.All.Where(scheme => wanted is null || scheme.Language == wanted);
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, "schemes", schemes.Select(Json));
            else
                Write(terminal, schemes);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, IEnumerable<TransliterationScheme> schemes)
    {
        foreach (var scheme in schemes)
        {
            terminal.Out.WriteLine(scheme.Id);
            terminal.Out.WriteLine($"  {scheme.Title}{(scheme.IsReversible ? ", both ways" : "")}");
            terminal.Out.WriteLine($"  {scheme.Standard}; {scheme.Section}");
            terminal.Out.WriteLine($"  Limits: {scheme.Limits}");
        }
    }

    private static JsonObject Json(TransliterationScheme scheme) => new()
    {
        ["id"] = scheme.Id,
        ["title"] = scheme.Title,
        ["standard"] = scheme.Standard,
        ["year"] = scheme.Year,
        ["section"] = scheme.Section,
        ["language"] = scheme.Language,
        ["from"] = scheme.SourceScript,
        ["to"] = scheme.TargetScript,
        ["reversible"] = scheme.IsReversible,
        ["limits"] = scheme.Limits,
    };
}
