using System.CommandLine;

namespace Rapporteur.Cli;

/// <summary>A verb: its name and line in the overview, and how it is made.</summary>
/// <param name="Name">The word.</param>
/// <param name="Line">What it does, in a line.</param>
/// <param name="Create">Makes the command.</param>
public sealed record Verb(string Name, string Line, Func<Terminal, Command> Create);

/// <summary>All verbs, by the room that they belong to.</summary>
public static class Overview
{
    /// <summary>The rooms in the order of the path of evidence.</summary>
    public static IReadOnlyList<(string Room, Verb[] Verbs)> Rooms { get; } =
    [
        ("The main job", [InquireVerb.Verb]),
        ("Charter: who conducts the inquiry", [Charter.InitVerb.Verb, Charter.MembersVerb.Verb, Charter.KeysVerb.Verb, Charter.AccessVerb.Verb]),
        ("Archive: the documents", [Archive.DepositVerb.Verb, Archive.ExhibitsVerb.Verb, Archive.SourcesVerb.Verb]),
        ("Search: any word in them", [Search.SearchVerb.Verb]),
        ("Coding: what the passages say", [Coding.ReadVerb.Verb, Coding.DateVerb.Verb, Coding.ClaimsVerb.Verb, Coding.ReviewVerb.Verb, Coding.ConductVerb.Verb, Coding.ExistenceVerb.Verb]),
        ("Names: one person under many spellings", [Names.NamesVerb.Verb]),
        ("Chronicle: what is reported to have happened", [Chronicle.ChronicleVerb.Verb]),
        ("Register: who is who", [Register.PersonsVerb.Verb, Register.PersonVerb.Verb, Register.ListsVerb.Verb, Register.MentionsVerb.Verb, Register.NamedBodyVerbs.Organisations, Register.NamedBodyVerbs.Places, Register.LinkVerb.Verb]),
        ("Counting: how many, when", [Counting.CountVerb.Verb, Counting.WordsVerb.Verb, Counting.WavesVerb.Verb, Counting.CoverageVerb.Verb, Counting.CohortVerb.Verb, Counting.EstimateVerb.Verb]),
        ("Scrutiny: what collides", [Scrutiny.ScrutiniseVerb.Verb, Scrutiny.TrialsVerb.Verb]),
        ("Commission: questions, findings, votes", [Commission.CommissionVerb.Verb, Commission.QuestionsVerb.Verb, Commission.EvidenceVerb.Verb, Commission.HypothesesVerb.Verb, Commission.PredictionsVerb.Verb, Commission.FindingsVerb.Verb, Commission.NoticesVerb.Verb]),
        ("Publishing: what others see", [Publishing.ReportVerb.Verb, Publishing.PublishVerb.Verb, Publishing.JudgmentVerb.Verb]),
        ("The ledger and this machine", [Storage.VerifyVerb.Verb, Storage.LogVerb.Verb, Storage.PackVerb.Verb, Storage.UnpackVerb.Verb, Storage.RebuildVerb.Verb, Storage.DoctorVerb.Verb]),
    ];

    /// <summary>What <c>--help</c> shows: written without making a single command, so that it is there at once.</summary>
    public static void Write(TextWriter to)
    {
        to.WriteLine("Rapporteur: from documents to a judgment that deserves to be listened to.");
        to.WriteLine();
        to.WriteLine("Usage: rapporteur VERB [options]        e.g. rapporteur inquire ~/papers/august-1936");
        foreach (var (room, verbs) in Rooms)
        {
            to.WriteLine();
            to.WriteLine(room);
            foreach (var verb in verbs)
                to.WriteLine($"  {verb.Name,-11} {verb.Line}");
        }
        to.WriteLine();
        to.WriteLine("`rapporteur VERB --help` shows options and examples. Every verb takes --inquiry DIR; lists take --json.");
        to.WriteLine("Exit codes: 0 done, 1 refused in part or whole, 2 usage, 3 the machine failed, 4 integrity broken.");
    }
}
