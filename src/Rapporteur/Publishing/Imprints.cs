using NodaTime;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>What stands on every page of an edition of an inquiry.</summary>
internal static class Imprints
{
    public static Imprint Of(Inquiry inquiry, EditionKind kind)
    {
        var ledger = inquiry.Ledger;
        var last = ledger.Size == 0 ? DateTimeOffset.UnixEpoch : ledger.Get(ledger.Size - 1).Recorded;
        return new Imprint
        {
            Inquiry = inquiry.Folder.Title,
            Kind = kind,
            Program = "rapporteur 0.1.0",
            Readers = CodingQueries.Readers(inquiry),
            Ledger = new LedgerState(ledger.Size, ledger.Root.ToString(), Instant.FromDateTimeOffset(last), ledger.Origin, inquiry.LogFingerprint, ledger.LogKey.ToString()),
            Checks =
            [
                new CheckCommand("Everything, from the bytes up, against the state that this page states", $"rapporteur verify --expect {ledger.Size}:{ledger.Root}", "Whole."),
                new CheckCommand("The log and its bodies with a second program, which shares no code with this one", "node docs/verify/verify.mjs august-1936.inquiry".Replace("august-1936.inquiry", Path.GetFileName(inquiry.Folder.Path))),
                new CheckCommand("The exhibits alone, in the inquiry's folder", "rapporteur exhibits sums | sha256sum -c -"),
            ],
        };
    }
}
