using System.CommandLine;
using Rapporteur.Cli;

namespace Rapporteur.Tests.Cli;

/// <summary>How the command line is learned: help, errors, exit codes.</summary>
public class UsageTests
{
    private static readonly Terminal Nowhere = new() { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null };

    public static TheoryData<string> Verbs => [.. Overview.Rooms.SelectMany(room => room.Verbs).Select(verb => verb.Name)];

    public static TheoryData<string> AllCommands => [.. Commands(CommandLine.Root(Nowhere), "").Select(command => command.Path)];

    [Fact]
    public void Help_lists_every_verb_by_room_within_80_columns()
    {
        using var desk = new Desk();
        var said = desk.Done("--help");
        Assert.All(Overview.Rooms.SelectMany(room => room.Verbs), verb => Assert.Contains($"  {verb.Name} ", said.Out, StringComparison.Ordinal));
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 110));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_a_verb_has_examples_that_parse(string verb)
    {
        using var desk = new Desk();
        var help = desk.Done(verb, "--help").Out;
        var examples = help.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("rapporteur ", StringComparison.Ordinal) && !line.Contains("[options]", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(examples);
        var root = CommandLine.Root(Nowhere);
        Assert.All(examples, example => Assert.Empty(root.Parse(Words(example)).Errors));
    }

    [Theory]
    [MemberData(nameof(AllCommands))]
    public void The_help_of_every_command_shows_it_in_use(string path)
    {
        using var desk = new Desk();
        var help = desk.Done([.. path.Split(' '), "--help"]).Out;
        Assert.Contains(help.Split('\n'), line => line.TrimStart().StartsWith($"rapporteur {path}", StringComparison.Ordinal) && !line.Contains("[options]", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllCommands))]
    public void Every_command_and_option_says_what_it_is(string path)
    {
        var command = Commands(CommandLine.Root(Nowhere), "").Single(found => found.Path == path).Command;
        Assert.False(string.IsNullOrWhiteSpace(command.Description));
        Assert.All(command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
        Assert.All(command.Arguments, argument => Assert.False(string.IsNullOrWhiteSpace(argument.Description), argument.Name));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_takes_an_inquiry(string verb) =>
        Assert.Contains(CommandLine.Root(Nowhere).Subcommands.Single(command => command.Name == verb).Options, option => option.Name == "--inquiry");

    [Theory]
    [InlineData]
    [InlineData("denounce")]
    [InlineData("claims", "--no-such-option")]
    [InlineData("inquire")]
    [InlineData("exhibits", "show")]
    [InlineData("verify", "--expect", "twelve")]
    [InlineData("chronicle", "--limit", "many")]
    public void A_wrong_command_line_ends_with_2_and_says_where_help_is(params string[] args)
    {
        using var desk = new Desk();
        var said = desk.Run(args);
        Assert.Equal(ExitCodes.Usage, said.Code);
        Assert.NotEmpty(said.Out + said.Error);
    }

    [Fact]
    public void Without_an_inquiry_reading_is_refused_with_a_mend()
    {
        using var desk = new Desk();
        var said = desk.Refused("ST002", "claims");
        Assert.Contains("rapporteur inquire", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Out);
    }

    [Fact]
    public void Refusals_are_said_in_the_users_language()
    {
        using var desk = new Desk { Language = "ru" };
        Assert.Contains(RefusalMessages.Catalogue("ru")["AR001"][1], desk.Run("inquire", "nowhere").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_suggests_verbs()
    {
        using var desk = new Desk();
        Assert.Contains("chronicle", desk.Done("[suggest:3]", "chr").Out, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, Command Command)> Commands(Command command, string above) => command.Subcommands
        .SelectMany(child => Commands(child, $"{above} {child.Name}".Trim()).Prepend(($"{above} {child.Name}".Trim(), child)));

    private static string[] Words(string example)
    {
        var words = example.Split('#')[0].Split('>')[0].Trim()["rapporteur ".Length..];
        return [.. System.Text.RegularExpressions.Regex.Matches(words, "\"([^\"]*)\"|(\\S+)").Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)];
    }
}
