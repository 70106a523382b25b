using System.CommandLine;
using System.Globalization;
using Rapporteur.Cli.Names;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Register;

/// <summary>Goes through the pairs of mentions of which nobody has said whether they are of one person, a key each.</summary>
internal static class PersonsReview
{
    private const int QuoteLength = 300;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("persons", """
            Who is who: shows two mentions side by side, with the weights, and waits for a key: s same person, d different, u unsure; n next,
            q stop. First come the pairs on which most hangs. Each answer is signed, for this pair alone.
            """);
        var name = new Option<string?>("--name") { Description = "Only pairs in whose names this stands." };
        var reason = new Option<string>("--reason") { Description = "The reason that is signed with each answer.", DefaultValueFactory = _ => "compared side by side in review" };
        command.Add(name);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry => new Session(terminal, options, inquiry, line.GetValue(name), line.GetValue(reason)!).Go()));
        return command;
    }

    private sealed class Session(Terminal terminal, InquiryOptions options, Inquiry inquiry, string? name, string reason)
    {
        private readonly HashSet<(string, string)> passed = [];
        private int decided;

        public int Go()
        {
            // What was decided changes what is open and what hangs on it: the queue is made anew behind each answer.
            while (RegisterQueries.OpenQuestions(inquiry).Where(IsAsked).ToList() is [var question, .. var rest])
            {
                if (!Ask(question, rest.Count))
                    return Done();
            }
            terminal.Out.WriteLine("No more pairs.");
            return Done();
        }

        private int Done()
        {
            terminal.Out.WriteLine($"{decided} decided. `rapporteur person` lists what was.");
            return ExitCodes.Done;
        }

        private bool IsAsked(OpenQuestion question) => !passed.Contains(PairOf(question))
            && (name is null || question.A.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || question.B.Name.Contains(name, StringComparison.OrdinalIgnoreCase));

        /// <summary>Shows a pair until something is decided on it; false to stop.</summary>
        private bool Ask(OpenQuestion question, int left)
        {
            Show(question, left);
            while (true)
            {
                terminal.Error.Write("  [s]ame person  [d]ifferent  [u]nsure  [n]ext  [q]uit ");
                var key = NextKey();
                terminal.Error.WriteLine();
                switch (key)
                {
                    case 's' when Decide(question, Relations.Same): return true;
                    case 'd' when Decide(question, Relations.Different): return true;
                    case 'u' when Decide(question, Relations.Unsure): return true;
                    case 'n': return passed.Add(PairOf(question));
                    case 'q' or '\0': return false;
                }
            }
        }

        private bool Decide(OpenQuestion question, string relation)
        {
            if (DecideIdentity.Run(inquiry, question.A.Handle, question.B.Handle, relation, reason).Refusal is { } refusal)
            {
                options.Refuse(refusal);
                return false;
            }
            decided++;
            return true;
        }

        private void Show(OpenQuestion question, int left)
        {
            var claims = CodingQueries.Claims(inquiry, [question.A.Claim, question.B.Claim]).ToDictionary(claim => claim.Number);
            var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn(Plain.Of(question.A.Handle)).AddColumn(Plain.Of(question.B.Handle));
            foreach (var (label, of) in Rows(claims))
            {
                if (of(question.A).Length + of(question.B).Length > 0)
                    table.AddRow(Plain.Of(label), Plain.Of(of(question.A)), Plain.Of(of(question.B)));
            }
            terminal.Draw().Write(table);
            Waterfall.Draw(terminal.Out, question.Name, question.BesideBits);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {(question.AreJoined ? "joined by the machine, provisionally" : "left open: the name fits several persons")}; {question.Mentions} mentions and {question.Hanging} spells hang on it; {left} pairs behind it"));
        }

        private static IEnumerable<(string Label, Func<Mention, string> Of)> Rows(Dictionary<int, Claim> claims) =>
        [
            ("name", mention => mention.Name), ("written", mention => mention.Written), ("described", mention => string.Join("; ", mention.Roles)),
            ("act", mention => mention.Modality == "asserted" ? mention.Act : $"{mention.Act} ({mention.Modality})"), ("when", mention => mention.Edtf ?? ""),
            ("where", mention => mention.PlaceName ?? ""), ("exhibit", mention => $"E{mention.Exhibit}"),
            ("passage", mention => claims.TryGetValue(mention.Claim, out var claim) ? Plain.Cut(claim.Exact, QuoteLength) : ""),
        ];

        private static (string, string) PairOf(OpenQuestion question) => (question.A.Reference, question.B.Reference);

        private char NextKey()
        {
            if (terminal.Key is { } key)
                return key();
            return terminal.In.ReadLine() is { } line ? line.Length > 0 ? line[0] : 'n' : '\0';
        }
    }
}
