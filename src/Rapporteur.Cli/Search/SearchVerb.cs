using System.CommandLine;
using Rapporteur.Search;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Search;

/// <summary>Finds passages by their words, in any script.</summary>
internal static class SearchVerb
{
    private const int MostAtOnce = 1_000;

    public static Verb Verb { get; } = new("search", "passages by words and phrases, across languages and scripts", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("search", """
            Finds passages of the exhibits that have all the words. Inflections meet (arrested, arrests), and so do the scripts of a name:
            Pyatakov, Piatakov and Пятаков find the same.

            Examples:
              rapporteur search Пятаков
              rapporteur search arrested Minsk -Kharkov
              rapporteur search '"secretary of the party"' --from 1936-08 --to 1936-09
              rapporteur search Piatakov --language ru --source Pravda
              rapporteur search arrests --exhibit E1 --part note --json
            """);
        var words = new Argument<string[]>("WORDS") { Description = "Words; \"a phrase\"; -word is left out.", Arity = ArgumentArity.ZeroOrMore };
        command.Add(words);
        var filter = new SearchOptions(command);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var typed = line.GetValue(words) ?? [];
            // A word with a minus is no option, and arrives among the words; one with two minuses is an option that is not known.
            if (typed.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            {
                terminal.Error.WriteLine($"There is no option {unknown}. `rapporteur search --help` shows how it is used.");
                return ExitCodes.Usage;
            }
            var asked = SearchQuery.Read(AsTyped(typed));
            var narrowed = filter.Read(line, MostAtOnce);
            return (asked.Refusal ?? narrowed.Refusal) is { } refusal
                ? options.Refuse(refusal)
                : options.Read(line, inquiry => Answer(terminal, SearchQueries.Find(inquiry, asked.Value, narrowed.Value), narrowed.Value, line.GetValue(options.Json)));
        });
        return command;
    }

    /// <summary>One text of the words; what the shell took the quotation marks of and holds blanks is a phrase again.</summary>
    private static string AsTyped(IReadOnlyList<string> words) => words.Count == 1
        ? words[0]
        : string.Join(' ', words.Select(word => word.Any(char.IsWhiteSpace) && word.IndexOfAny(['"', '“', '«']) < 0 ? Phrase(word) : word));

    private static string Phrase(string words) => words.StartsWith('-') ? $"-\"{words[1..]}\"" : $"\"{words}\"";

    private static int Answer(Terminal terminal, SearchAnswer answer, SearchFilter filter, bool json)
    {
        if (json)
            JsonAnswer.Write(terminal.Out, FoundJson.Of(answer, filter));
        else
            FoundLines.Write(terminal, answer, filter);
        return ExitCodes.Done;
    }
}
