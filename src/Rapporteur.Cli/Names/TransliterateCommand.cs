using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Coding;
using Rapporteur.Names.Transliteration;

namespace Rapporteur.Cli.Names;

/// <summary>Writes a text in another script by a named scheme, or back.</summary>
internal static class TransliterateCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("transliterate", "Writes a text in another script by a named scheme.");
        var text = new Argument<string>("TEXT") { Description = "A text; - for each line of the input." };
        var scheme = new Option<string>("--scheme") { Description = "The scheme, as `names schemes` lists it.", HelpName = "ID", Required = true };
        var reverse = new Option<bool>("--reverse") { Description = "Back to the first script, where the scheme is reversible." };
        command.Add(text);
        command.Add(scheme);
        command.Add(reverse);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var (id, isReverse, json) = (line.GetValue(scheme)!, line.GetValue(reverse), line.GetValue(options.Json));
            if (TransliterationSchemes.Find(id) is not { } found)
                return options.Refuse(NamesRefusals.UnknownScheme.With(("scheme", id)));
            if (isReverse && !found.IsReversible)
                return options.Refuse(NamesRefusals.NotReversible.With(("scheme", id), ("limits", found.Limits)));
            return NamesVerb.EachText(terminal, line.GetValue(text)!, words => One(terminal, options, found, words, isReverse, json));
        });
        return command;
    }

    private static int One(Terminal terminal, InquiryOptions options, TransliterationScheme scheme, string text, bool isReverse, bool json)
    {
        var written = isReverse ? scheme.Reverse(text) : scheme.Transliterate(text);
        var unknown = isReverse ? [] : scheme.Unknown(text);
        if (json)
            NamesVerb.WriteLine(terminal, new JsonObject
            {
                ["text"] = text,
                ["scheme"] = scheme.Id,
                ["written"] = written,
                ["unknown"] = JsonAnswer.Words(unknown.Select(letter => letter.ToString())),
            });
        else
            terminal.Out.WriteLine(Plain.Text(written));
        if (unknown.Count == 0)
            return ExitCodes.Done;
        return json ? ExitCodes.Refused : options.Refuse(NamesRefusals.UnknownLetters.With(("letters", string.Join(' ', unknown)), ("scheme", scheme.Id)));
    }
}
