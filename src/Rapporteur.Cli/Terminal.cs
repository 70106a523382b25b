using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli;

/// <summary>What a verb talks to: streams, clock and the user's folders, so that the command line is tested in process.</summary>
public sealed class Terminal
{
    private const int PlainWidth = 80;

    /// <summary>Where data goes.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where talk goes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where answers come from.</summary>
    public required TextReader In { get; init; }

    /// <summary>Whether a person looks at <see cref="Out"/>.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Reads one key without showing it; null where no person is there.</summary>
    public Func<char>? Key { get; init; }

    /// <summary>Now.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the user's keys and seen checkpoints lie, unless <c>--keys</c> names another place.</summary>
    public string Keys { get; init; } = UserFolders.Configuration;

    /// <summary>The language of messages: en, fr or ru.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The folder that the user stands in.</summary>
    public string Here { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Stops a run that takes long, by Ctrl-C.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// The words that start this program as a reader of documents (<c>read-document</c>, which no help shows); empty where documents are
    /// read in this process.
    /// </summary>
    public IReadOnlyList<string> ReaderCommand { get; init; } = [];

    /// <summary>Whether text is recognised on pictures, where Tesseract is installed.</summary>
    public bool Recognises { get; init; }

    /// <summary>The path of a program that others installed, or null.</summary>
    public Func<string, string?> Installed { get; init; } = InstalledPrograms.Find;

    /// <summary>What reads documents; the caller ends it.</summary>
    public ReaderOfTerminal OpenReader() => new(ReaderCommand, Recognises);

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        var utf8 = new System.Text.UTF8Encoding(false);
        return new Terminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 15) { AutoFlush = !Console.IsOutputRedirected },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            In = Console.In,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Key = Console.IsInputRedirected ? null : () => Console.ReadKey(intercept: true).KeyChar,
            Language = LanguageOf(Environment.GetEnvironmentVariable("RAPPORTEUR_LANG") ?? Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG")),
            Cancellation = stop.Token,
            ReaderCommand = ReaderOfTerminal.CommandOfProcess(),
            Recognises = true,
        };
    }

    /// <summary>A console that draws tables on <see cref="Out"/>: with colour on a terminal only, and never with <c>NO_COLOR</c>.</summary>
    public IAnsiConsole Draw()
    {
        var colour = OutIsTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Out),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = OutIsTerminal ? Math.Max(PlainWidth, console.Profile.Width) : PlainWidth;
        return console;
    }

    /// <summary>Says a refusal: code, what is wrong and where, the mend.</summary>
    public void Say(Refusal refusal)
    {
        // File names come from outside: what would steer the terminal is shown as its code.
        Error.WriteLine(Plain.Text($"{refusal.Code.Code}: {refusal.Reason(Language)}"));
        Error.WriteLine(Plain.Text($"       {refusal.Mend(Language)}"));
    }

    private static string LanguageOf(string? locale) => locale switch
    {
        _ when locale?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true => "fr",
        _ when locale?.StartsWith("ru", StringComparison.OrdinalIgnoreCase) == true => "ru",
        _ => "en",
    };
}
