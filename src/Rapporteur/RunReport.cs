using Rapporteur.Archive;
using Rapporteur.Register;

namespace Rapporteur;

/// <summary>What became of one file of a run.</summary>
/// <param name="Path">Below the folder given, with forward slashes.</param>
/// <param name="Outcome">deposited, duplicate, refused, skipped or manifest.</param>
public sealed record FileReport(string Path, string Outcome)
{
    /// <summary>Number of the exhibit, new or of the same bytes.</summary>
    public int? Exhibit { get; init; }

    /// <summary>Why it was refused or skipped, or why an exhibit has no text.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What is said of the exhibit, when it was deposited.</summary>
    public Deposit? Deposit { get; init; }

    /// <summary>Its text layer, where it has one.</summary>
    public TextLayer? Layer { get; init; }

    /// <summary>How many claims were proposed.</summary>
    public int Claims { get; init; }

    /// <summary>The documents in it, where it is a container; their paths begin with its own.</summary>
    public IReadOnlyList<FileReport> Children { get; init; } = [];
}

/// <summary>A table of which a run found that it is a list of persons, or may be.</summary>
/// <param name="Exhibit">Number of the exhibit.</param>
public sealed record ListOfRun(int Exhibit)
{
    /// <summary>What was taken in, or null.</summary>
    public PersonListTaken? Taken { get; init; }

    /// <summary>Why it was not, or null.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>What a run did.</summary>
/// <param name="Files">Every file, by path.</param>
/// <param name="Manifest">Rows of the manifest that were refused.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record RunReport(IReadOnlyList<FileReport> Files, IReadOnlyList<Refusal> Manifest, TimeSpan Elapsed)
{
    /// <summary>The tables that the run took in as lists of persons, or was not sure of.</summary>
    public IReadOnlyList<ListOfRun> Lists { get; init; } = [];

    /// <summary>What the linkage of the register found, where there was one.</summary>
    public ListsLinked? Linked { get; init; }

    /// <summary>Every file, and behind each the documents in it, to any depth.</summary>
    public IEnumerable<FileReport> All => WithChildren(Files);

    /// <summary>Files by outcome, every outcome named, and <c>files</c> in all: they add up.</summary>
    public SortedDictionary<string, long> Totals
    {
        get
        {
            var totals = new SortedDictionary<string, long>(StringComparer.Ordinal) { ["files"] = Files.Count };
            foreach (var outcome in new[] { "deposited", "duplicate", "refused", "skipped", "manifest" })
                totals[outcome] = Files.Count(file => file.Outcome == outcome);
            return totals;
        }
    }

    /// <summary>Whether a file, a document in one, or a row of the manifest was refused.</summary>
    public bool HasRefusals => Manifest.Count > 0 || All.Any(file => file.Outcome == "refused");

    private static IEnumerable<FileReport> WithChildren(IEnumerable<FileReport> files) =>
        files.SelectMany(file => WithChildren(file.Children).Prepend(file));
}

/// <summary>How far a run is.</summary>
/// <param name="Done">Bytes done.</param>
/// <param name="Total">Bytes in all.</param>
/// <param name="Files">Files done.</param>
/// <param name="AllFiles">Files in all.</param>
public sealed record RunProgress(long Done, long Total, int Files, int AllFiles)
{
    /// <summary>Documents taken out of archives, mailboxes and messages so far.</summary>
    public int Inside { get; init; }
}
