using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Names.Comparing;

namespace Rapporteur.Cli.Names;

/// <summary>Weighs whether two written names are of one person, and explains it; or does so for a file of pairs.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("compare", "Weighs whether two written names are of one person, for one pair or a file of pairs.");
        var a = new Argument<string?>("A") { Description = "A name as written.", Arity = ArgumentArity.ZeroOrOne };
        var b = new Argument<string?>("B") { Description = "Another.", Arity = ArgumentArity.ZeroOrOne };
        var pairs = new Option<string?>("--pairs") { Description = "A CSV file with columns a and b, UTF-8.", HelpName = "FILE" };
        var to = new Option<string?>("--out") { Description = "Where its rows go, with columns weight and same added.", HelpName = "FILE" };
        var threshold = new Option<double>("--threshold") { Description = "From how many bits on two names are taken to be of one person.", HelpName = "BITS", DefaultValueFactory = _ => NameComparison.DefaultThreshold };
        command.Add(a);
        command.Add(b);
        foreach (var option in new Option[] { pairs, to, threshold })
            command.Add(option);
        command.Validators.Add(line =>
        {
            var isPair = line.GetValue(a) is not null && line.GetValue(b) is not null;
            var isFile = line.GetValue(pairs) is not null && line.GetValue(to) is not null;
            if (isPair == isFile || line.GetValue(a) is not null && isFile)
                line.AddError("Give two names, or --pairs FILE and --out FILE.");
        });
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => line.GetValue(pairs) is { } file
            ? new PairsFile(terminal, options, line.GetValue(threshold)).Compare(Path.Combine(terminal.Here, file), Path.Combine(terminal.Here, line.GetValue(to)!))
            : One(terminal, line.GetValue(a)!, line.GetValue(b)!, line.GetValue(threshold), line.GetValue(options.Json)));
        return command;
    }

    private static int One(Terminal terminal, string a, string b, double threshold, bool json)
    {
        var weight = NameComparison.Compare(PreparedName.Of(a), PreparedName.Of(b));
        if (json)
            JsonAnswer.Write(terminal.Out, Json(a, b, weight, threshold));
        else
            Draw(terminal, a, b, weight, threshold);
        return ExitCodes.Done;
    }

    private static JsonObject Json(string a, string b, NameWeight weight, double threshold) => new()
    {
        ["a"] = a,
        ["b"] = b,
        ["weight"] = Math.Round(weight.Bits, 3),
        ["same"] = weight.Bits >= threshold ? 1 : 0,
        ["threshold"] = threshold,
        ["parts"] = new JsonArray([.. weight.Parts.Select(part => new JsonObject
        {
            ["aspect"] = Words.Of(part.Aspect),
            ["agreement"] = Words.Of(part.Agreement),
            ["bits"] = Math.Round(part.Bits, 3),
        })]),
    };

    private static void Draw(Terminal terminal, string a, string b, NameWeight weight, double threshold)
    {
        terminal.Out.WriteLine($"{Plain.Text(a)}  |  {Plain.Text(b)}");
        Waterfall.Draw(terminal.Out, weight);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(weight.Bits >= threshold ? "Taken to be one person" : "Not taken to be one person")}: the threshold is {threshold:0.0}. A weight is evidence, not an identity."));
    }
}
