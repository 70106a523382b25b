using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapporteur.Cli.Names;

/// <summary>Names across scripts: compared, taken apart, transliterated by a named scheme. Needs no inquiry.</summary>
internal static class NamesVerb
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    public static Verb Verb { get; } = new("names", "compare, parse and transliterate written names", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("names", """
            Written names across scripts, without an inquiry.

            Examples:
              rapporteur names compare "Г. Л. Пятаков" "Piatakov, Georgy"
              rapporteur names compare --pairs pairs.csv --out weighed.csv
              rapporteur names parse "тов. Зиновьев (Радомысльский) Г. Е." --json
              rapporteur names schemes
              rapporteur names schemes --language ukr --json
              rapporteur names transliterate --scheme bgnpcgn-rus-Cyrl-Latn-1947 "Пятаков"
              rapporteur names transliterate --scheme iso-mul-Cyrl-Latn-9-1995 --reverse "Pâtakov"
              rapporteur names transliterate --scheme bgnpcgn-kat-Geor-Latn-2009 - --json
            """);
        _ = new InquiryOptions(command, terminal);
        command.Add(CompareCommand.Create(terminal));
        command.Add(ParseCommand.Create(terminal));
        command.Add(SchemesCommand.Create(terminal));
        command.Add(TransliterateCommand.Create(terminal));
        return command;
    }

    /// <summary>Does something with a text, or with each line of the input where the text is <c>-</c>; gives the worst exit code.</summary>
    public static int EachText(Terminal terminal, string text, Func<string, int> work)
    {
        if (text != "-")
            return work(text);
        var code = ExitCodes.Done;
        while (terminal.In.ReadLine() is { } line)
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            if (line.Trim().Length > 0)
                code = Math.Max(code, work(line));
        }
        return code;
    }

    /// <summary>Writes an answer for machines on one line: there may be many.</summary>
    public static void WriteLine(Terminal terminal, JsonObject answer) => terminal.Out.WriteLine(answer.ToJsonString(OneLine));
}
