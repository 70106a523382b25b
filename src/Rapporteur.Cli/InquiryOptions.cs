using System.CommandLine;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Cli;

/// <summary>The options that every verb takes, and the inquiry that they name.</summary>
public sealed class InquiryOptions
{
    private readonly Terminal terminal;
    private readonly Option<string?> inquiry = new("--inquiry") { Description = "The inquiry's folder; else it is looked for here and upwards.", HelpName = "DIR" };
    private readonly Option<string?> keys = new("--keys") { Description = "Where your private keys lie, instead of your configuration folder.", HelpName = "DIR" };

    /// <summary>Adds the options to a command.</summary>
    public InquiryOptions(Command command, Terminal terminal, bool json = false)
    {
        this.terminal = terminal;
        command.Add(inquiry);
        command.Add(keys);
        if (json)
            command.Add(Json);
    }

    /// <summary>A verb that lists when it is given no further word, and has the word <c>list</c> for it.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="terminal">What it talks to.</param>
    /// <param name="description">What is listed.</param>
    /// <param name="write">Writes the list, for machines or for people, and gives an exit code.</param>
    public static void AddList(Command verb, Terminal terminal, string description, Func<Inquiry, bool, int> write)
    {
        var list = new Command("list", description);
        verb.Add(list);
        foreach (var command in new[] { list, verb })
        {
            var options = new InquiryOptions(command, terminal, json: true);
            command.SetAction(line => options.Read(line, inquiry => write(inquiry, line.GetValue(options.Json))));
        }
    }

    /// <summary>Whether machines read the answer.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Answer as JSON." };

    /// <summary>The folder named, or null.</summary>
    public string? Named(ParseResult line) => line.GetValue(inquiry);

    /// <summary>Where the user's private keys lie.</summary>
    public KeyRing Ring(ParseResult line) => new(line.GetValue(keys) ?? terminal.Keys, AskPassphrase);

    /// <summary>The inquiry's folder: as named, else looked for.</summary>
    public Outcome<InquiryFolder> Folder(ParseResult line) =>
        line.GetValue(inquiry) is { } named ? InquiryFolder.At(Path.Combine(terminal.Here, named)) : InquiryFolder.Search(terminal.Here);

    /// <summary>Opens the inquiry to read and does something with it.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="work">What is done.</param>
    /// <param name="rebuilding">Told how far the read models are: they are made anew. Null to let them follow only.</param>
    /// <returns>An exit code; refusals are said.</returns>
    public int Read(ParseResult line, Func<Inquiry, int> work, Action<long, long>? rebuilding = null)
    {
        var folder = Folder(line);
        if (folder.Refusal is { } missing)
            return Refuse(missing);
        using var opened = Inquiry.OpenToRead(folder.Value, Rooms.All, rebuilding ?? Following(), rebuilding is not null, terminal.Cancellation);
        return CheckRollback(opened, Ring(line)) is { } rollback ? Refuse(rollback) : work(opened);
    }

    /// <summary>Opens the inquiry as its ledger stood at the end of a day, and does something with it.</summary>
    public int ReadAsRecorded(ParseResult line, string day, Func<Inquiry, int> work)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date))
            return Refuse(Rapporteur.Chronicle.ChronicleRefusals.BadDate.With(("date", day)));
        var folder = Folder(line);
        if (folder.Refusal is { } missing)
            return Refuse(missing);
        using var opened = Inquiry.OpenAsRecorded(folder.Value, Rooms.All, new DateTimeOffset(date.AddDays(1), default, TimeSpan.Zero));
        return CheckRollback(opened, Ring(line)) is { } rollback ? Refuse(rollback) : work(opened);
    }

    /// <summary>Opens the inquiry as its ledger stood at a size, and does something with it.</summary>
    public int ReadAtSize(ParseResult line, long size, Func<Inquiry, int> work)
    {
        var folder = Folder(line);
        if (folder.Refusal is { } missing)
            return Refuse(missing);
        using var opened = Inquiry.OpenAtSize(folder.Value, Rooms.All, size);
        return CheckRollback(opened, Ring(line)) is { } rollback ? Refuse(rollback) : work(opened);
    }

    /// <summary>Opens the inquiry to write and does something with it.</summary>
    /// <returns>An exit code; refusals are said.</returns>
    public int Write(ParseResult line, Func<Inquiry, int> work) => WriteWithKeys(line, (inquiry, _) => work(inquiry));

    /// <summary>The same, with the keys that sign: for what makes other keys of them.</summary>
    /// <returns>An exit code; refusals are said.</returns>
    public int WriteWithKeys(ParseResult line, Func<Inquiry, InquiryKeys, int> work)
    {
        var ring = Ring(line);
        var opened = Folder(line).Then(folder => OpenWithKeys(folder, ring));
        if (opened.Refusal is { } refusal)
            return Refuse(refusal);
        using var inquiry = opened.Value.Inquiry;
        if (CheckRollback(inquiry, ring) is { } rollback)
            return Refuse(rollback);
        SayOpening(inquiry);
        var code = work(inquiry, opened.Value.Keys);
        ring.Remember(inquiry.Ledger);
        return code;
    }

    /// <summary>Opens an inquiry to write with the keys of a ring, if its member's key may sign now.</summary>
    public Outcome<Inquiry> Open(InquiryFolder folder, KeyRing ring) => OpenWithKeys(folder, ring).Then<Inquiry>(opened => opened.Inquiry);

    private Outcome<(Inquiry Inquiry, InquiryKeys Keys)> OpenWithKeys(InquiryFolder folder, KeyRing ring)
    {
        if (ring.IsUnsettled(folder.Id))
        {
            using var reading = Inquiry.OpenToRead(folder, Rooms.All, Following());
            ring.Settle(folder.Id, reading);
        }
        return ring.Open(folder.Id).Then(keys => Inquiry.OpenToWrite(folder, Rooms.All, keys, terminal.Clock).Then<(Inquiry, InquiryKeys)>(inquiry =>
        {
            if (CharterQueries.Me(inquiry).Refusal is not { } refusal)
                return (inquiry, keys);
            inquiry.Dispose();
            return refusal;
        }));
    }

    /// <summary>Says a refusal.</summary>
    public int Refuse(Refusal refusal)
    {
        terminal.Say(refusal);
        return refusal.Code == StorageRefusals.RolledBack || refusal.Code == StorageRefusals.LedgerDamaged ? ExitCodes.IntegrityBroken : ExitCodes.Refused;
    }

    /// <summary>Says what opening mended after a crash.</summary>
    public void SayOpening(Inquiry inquiry)
    {
        if (inquiry.Opening is { WasClean: false } report)
            terminal.Error.WriteLine($"After an interruption: {report.CompletedEntries} entries completed, {report.DiscardedBytes} unacknowledged bytes discarded.");
    }

    private static Refusal? CheckRollback(Inquiry inquiry, KeyRing ring) => ring.RolledBack(inquiry.Ledger) is { } seen
        ? StorageRefusals.RolledBack.With(("folder", inquiry.Folder.Path), ("size", inquiry.Ledger.Size), ("seen", seen))
        : null;

    private Action<long, long>? Following() => !terminal.ErrorIsTerminal ? null : (done, total) =>
        terminal.Error.Write(done == total ? "\r\u001b[K" : $"\rfollowing the ledger: {done} of {total} entries");

    /// <summary>Asks for the passphrase of the user's keys; it is not shown.</summary>
    public string? AskPassphrase() => Ask("Passphrase: ", "RAPPORTEUR_PASSPHRASE");

    /// <summary>Asks for a passphrase for new keys; it is not shown.</summary>
    public string? AskNewPassphrase() => Ask("New passphrase: ", "RAPPORTEUR_NEW_PASSPHRASE");

    private string? Ask(string question, string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
            return given;
        terminal.Error.Write(question);
        if (terminal.Key is not { } key)
            return terminal.In.ReadLine();
        var words = new System.Text.StringBuilder();
        for (var typed = key(); typed is not ('\r' or '\n'); typed = key())
        {
            if (typed is '\b' or '\u007f')
                words.Length = Math.Max(0, words.Length - 1);
            else
                words.Append(typed);
        }
        terminal.Error.WriteLine();
        return words.ToString();
    }
}
