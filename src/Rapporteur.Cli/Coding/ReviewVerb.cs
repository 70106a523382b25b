using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Coding;

/// <summary>Goes through the proposals in the terminal, a key each.</summary>
internal static class ReviewVerb
{
    private const int Ahead = 50;

    public static Verb Verb { get; } = new("review", "go through the proposals, one key each", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("review", """
            Shows the next proposal in its context and waits for a key: c code, a amend, s set aside, n next, u undo, q stop.

            Examples:
              rapporteur review
              rapporteur review --exhibit E1
              rapporteur review persons                          # who is who: two mentions side by side
            """);
        command.Add(Register.PersonsReview.Create(terminal));
        var exhibit = new Option<string?>("--exhibit") { Description = "Only this exhibit (E12)." };
        var act = new Option<string?>("--act") { Description = "Only this act." };
        command.Add(exhibit);
        command.Add(act);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry => new Session(terminal, options, inquiry, new ClaimFilter
        {
            State = ClaimStates.Proposed,
            Act = line.GetValue(act),
            Exhibit = line.GetValue(exhibit) is { } handle && int.TryParse(handle.TrimStart('E', 'e'), out var number) ? number : null,
            Limit = Ahead,
        }).Go()));
        return command;
    }

    private sealed class Session(Terminal terminal, InquiryOptions options, Inquiry inquiry, ClaimFilter filter)
    {
        private readonly Stack<string> decided = [];

        public int Go()
        {
            var after = 0;
            while (CodingQueries.Claims(inquiry, filter with { After = after }).ToList() is { Count: > 0 } claims)
            {
                foreach (var claim in claims)
                {
                    if (!Ask(claim))
                        return Done();
                    after = claim.Number;
                }
            }
            terminal.Out.WriteLine("No more proposals.");
            return Done();
        }

        private int Done()
        {
            terminal.Out.WriteLine($"{decided.Count} decided. `rapporteur report` brings the working papers up to it.");
            return ExitCodes.Done;
        }

        /// <summary>Shows a proposal until something is decided on it; false to stop.</summary>
        private bool Ask(Claim claim)
        {
            ClaimCard.Write(terminal, claim, ArchiveQueries.Exhibit(inquiry, claim.Exhibit)!);
            while (true)
            {
                terminal.Error.Write("  [c]ode  [a]mend  [s]et aside  [n]ext  [u]ndo  [q]uit ");
                var key = NextKey();
                terminal.Error.WriteLine();
                switch (key)
                {
                    case 'c' when Decide(claim.Handle, ClaimStates.Coded): return true;
                    case 's' when Decide(claim.Handle, ClaimStates.SetAside): return true;
                    case 'a' when Amend(claim): return true;
                    case 'n': return true;
                    case 'u' when decided.TryPop(out var last):
                        if (!AskAgain(last))
                            return false;
                        ClaimCard.Write(terminal, claim, ArchiveQueries.Exhibit(inquiry, claim.Exhibit)!);
                        break;
                    case 'q' or '\0': return false;
                }
            }
        }

        /// <summary>Takes the decision on a claim back, and asks for another; false to stop.</summary>
        private bool AskAgain(string handle)
        {
            Decide(handle, "reopened");
            decided.TryPop(out _);
            terminal.Out.WriteLine($"  {handle} is a proposal again.");
            return Ask(CodingQueries.Find(inquiry, handle).Value);
        }

        private bool Amend(Claim claim)
        {
            terminal.Error.Write($"  act [{claim.Act}], date [{claim.Edtf}], modality [{claim.Modality}]; type what changes, as act=… date=… modality=…: ");
            var typed = (terminal.In.ReadLine() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
            return Decide(claim.Handle, ClaimStates.Amended, before =>
            {
                var body = before.ToBody();
                return body with
                {
                    Act = typed.GetValueOrDefault("act", body.Act),
                    Modality = typed.GetValueOrDefault("modality", body.Modality),
                    When = typed.TryGetValue("date", out var edtf) ? new DateBody(edtf, body.When?.Written, "coded") : body.When,
                };
            });
        }

        private bool Decide(string handle, string verdict, Func<Claim, ClaimBody>? amend = null)
        {
            if (CodeClaim.Run(inquiry, handle, verdict, amend).Refusal is { } refusal)
            {
                options.Refuse(refusal);
                return false;
            }
            decided.Push(handle);
            return true;
        }

        private char NextKey()
        {
            if (terminal.Key is { } key)
                return key();
            return terminal.In.ReadLine() is { } line ? line.Length > 0 ? line[0] : 'n' : '\0';
        }
    }
}
