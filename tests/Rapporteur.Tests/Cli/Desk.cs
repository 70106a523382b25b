using System.Text.Json.Nodes;
using Rapporteur.Cli;
using Rapporteur.Storage;

namespace Rapporteur.Tests.Cli;

/// <summary>What a command line said.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">Data.</param>
/// <param name="Error">Talk.</param>
public sealed record Said(int Code, string Out, string Error)
{
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    public JsonArray List(string verb) => Json[verb]!.AsArray();
}

/// <summary>A clock that stands until it is set.</summary>
public sealed class DeskClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A user's desk: a folder of documents, a place for keys, a clock, and the command line in process.</summary>
public sealed class Desk : IDisposable
{
    public Desk()
    {
        Here = Directory.CreateTempSubdirectory("rapporteur-desk-").FullName;
        Papers = Path.Combine(Here, "papers");
        Keys = Path.Combine(Here, "keys");
        Directory.CreateDirectory(Papers);
    }

    public string Here { get; }

    public string Papers { get; }

    public string Keys { get; }

    public string Inquiry => Papers + ".inquiry";

    public DeskClock Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public CancellationToken Cancellation { get; set; }

    /// <summary>Keys that a person will type, one after the other.</summary>
    public Queue<char>? Typed { get; set; }

    public string Language { get; set; } = "en";

    /// <summary>Whether text is recognised on pictures, where Tesseract is installed.</summary>
    public bool Recognises { get; set; }

    /// <summary>The path of a program that is installed; as on this machine until it is set.</summary>
    public Func<string, string?> Installed { get; set; } = InstalledPrograms.Find;

    /// <summary>A desk with two documents that report arrests, taken in.</summary>
    public static Desk WithTwoDocuments()
    {
        var desk = new Desk();
        desk.Write("courier.txt", "The Northern Courier, 24 August 1936\n\nOn 16 August 1936 the engineer Pavel Lisitsyn was arrested in Minsk, the Tass agency reports.\n\nMore than 130 workers were arrested in Kharkov on 17 August 1936.\n");
        desk.Write("letter.txt", "Letter from a traveller, 29 August 1936\n\nThe engineer Pavel Lisitsyn was arrested in Minsk on 16 August 1936. Maria Orlova was shot in Kursk on 20 August 1936.\n");
        desk.Write("exhibits.csv", "file,title,source,published,access\ncourier.txt,Arrests in Minsk,The Northern Courier,1936-08-24,public\nletter.txt,A letter,a traveller,1936-08-29,internal\n");
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }

    /// <summary>The path of something on the desk.</summary>
    public string Of(params ReadOnlySpan<string> names) => Path.Combine([Here, .. names]);

    /// <summary>Writes a document.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Papers, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a command line.</summary>
    public Said Run(params string[] args) => RunWith("", args);

    /// <summary>Runs a command line, with lines that a person types.</summary>
    public Said RunWith(string lines, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = CommandLine.Run(args, new Terminal
        {
            Out = output,
            Error = error,
            In = new StringReader(lines),
            Key = Typed is { } keys ? () => keys.TryDequeue(out var key) ? key : 'q' : null,
            Clock = Clock,
            Keys = Keys,
            Here = Here,
            Language = Language,
            Cancellation = Cancellation,
            Recognises = Recognises,
            Installed = Installed,
        });
        return new Said(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line that must be done.</summary>
    public Said Done(params string[] args)
    {
        var said = Run(args);
        Assert.True(said.Code == ExitCodes.Done, $"`{string.Join(' ', args)}` ended with {said.Code}:\n{said.Out}\n{said.Error}");
        return said;
    }

    /// <summary>Runs a command line that must be refused with a code.</summary>
    public Said Refused(string code, params string[] args)
    {
        var said = Run(args);
        Assert.Equal(ExitCodes.Refused, said.Code);
        Assert.StartsWith(code + ": ", said.Error.Split('\n').First(line => line.Length > 5 && line[5] == ':'), StringComparison.Ordinal);
        return said;
    }

    /// <summary>Verifies, and must find everything whole.</summary>
    public Said Whole() => Done("verify", "--json");

    /// <summary>Changes one byte of a file, read-only or not.</summary>
    public static void Flip(string file, long at)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = at < 0 ? stream.Length + at : at;
        var value = stream.ReadByte();
        stream.Position--;
        stream.WriteByte((byte)(value ^ 1));
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Here, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Here, recursive: true);
    }

    internal static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
            Directory.CreateDirectory(to + folder[from.Length..]);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, to + file[from.Length..]);
    }
}
