using System.CommandLine;
using Rapporteur.Commission;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Commission;

/// <summary>A word by which a member says something in the commission: its arguments and options, and what is said with them.</summary>
internal sealed class SayingCommand : Command
{
    private readonly Terminal terminal;

    public SayingCommand(string name, string description, Terminal terminal) : base(name, description) => this.terminal = terminal;

    /// <summary>A word that must be given.</summary>
    public Argument<string> Word(string name, string description)
    {
        var word = new Argument<string>(name) { Description = description };
        Add(word);
        return word;
    }

    /// <summary>An option that may be given.</summary>
    public Option<string?> May(string name, string description, string? help = null)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = help };
        Add(option);
        return option;
    }

    /// <summary>An option that must be given.</summary>
    public Option<string> Must(string name, string description, IReadOnlyList<string>? known = null)
    {
        var option = new Option<string>(name) { Description = known is null ? description : $"{description} One of {string.Join(", ", known)}.", Required = true };
        Add(option);
        return option;
    }

    /// <summary>An option that may be repeated.</summary>
    public Option<string[]> Many(string name, string description, string? help = null)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = help };
        Add(option);
        return option;
    }

    /// <summary>What is said; what it founds is named on the output, so that a script can go on with it.</summary>
    public SayingCommand Says(Func<ParseResult, Inquiry, Outcome<LeafHash>> say)
    {
        var options = new InquiryOptions(this, terminal);
        SetAction(line => options.Write(line, inquiry =>
        {
            var said = say(line, inquiry);
            if (said.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (CommissionQueries.FoundedBy(inquiry, said.Value) is { } handle)
                terminal.Out.WriteLine(handle);
            return ExitCodes.Done;
        }));
        return this;
    }
}
