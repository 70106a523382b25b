using Rapporteur.Bench;
using Rapporteur.Bench.Chronicle;
using Rapporteur.Bench.Commission;
using Rapporteur.Bench.Counting;
using Rapporteur.Bench.Hostile;
using Rapporteur.Bench.Inquire;
using Rapporteur.Bench.LargeFile;
using Rapporteur.Bench.Ledger;
using Rapporteur.Bench.Linkage;
using Rapporteur.Bench.Lists;
using Rapporteur.Bench.Names;
using Rapporteur.Bench.Ocr;
using Rapporteur.Bench.Pdf;
using Rapporteur.Bench.Reading;
using Rapporteur.Bench.Scrutiny;
using Rapporteur.Bench.Search;
using Rapporteur.Bench.Start;
using Rapporteur.Bench.Statistics;

// Whole runs, measured from outside: dotnet run -c Release --project bench/Rapporteur.Bench -- VERB [options]
// Each verb has a folder here, prints what it measures, and writes bench/results/VERB.md when given --write.
var verbs = new Dictionary<string, Action<Results, string[]>>(StringComparer.Ordinal)
{
    ["ledger"] = LedgerBench.Run,
    ["start"] = StartBench.Run,
    ["reading"] = ReadingBench.Run,
    ["weights"] = WeightsBench.Run,
    ["dates"] = DatesBench.Run,
    ["inquire"] = InquireBench.Run,
    ["claims"] = ClaimsBench.Run,
    ["count"] = CountBench.Run,
    ["search"] = SearchBench.Run,
    ["scrutiny"] = ScrutinyBench.Run,
    ["commission"] = CommissionBench.Run,
    ["pdf"] = PdfBench.Run,
    ["ocr"] = OcrBench.Run,
    ["deposit"] = DepositBench.Run,
    ["statistics"] = StatisticsBench.Run,
    ["names"] = NamesBench.Run,
    ["linkage"] = LinkageBench.Run,
    ["lists"] = ListsBench.Run,
    ["mailbox"] = MailboxBench.Run,
    ["make-hostile"] = HostileBench.Make,
    ["make-documents"] = InquireBench.MakeDocuments,
    ["make-claims"] = ClaimsBench.Make,
};

if (args is not [var verb, .. var options] || !verbs.TryGetValue(verb, out var run))
{
    Console.Error.WriteLine($"usage: bench VERB [--write]; verbs: {string.Join(", ", verbs.Keys)}");
    return 2;
}

var results = new Results(verb);
run(results, options);
if (options.Contains("--write"))
{
    results.Write();
}

return 0;
