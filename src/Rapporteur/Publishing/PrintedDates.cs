using Rapporteur.Archive;
using Rapporteur.Chronology;

namespace Rapporteur.Publishing;

/// <summary>Dates as the read models hold them, printed.</summary>
internal static class PrintedDates
{
    /// <summary>When an act happened.</summary>
    public static PrintedDate OfAct(string? edtf, int? first, int? last, string? written, string? basis, bool throughout, string? calendar) => edtf is null
        ? PrintedDate.Unknown
        : new PrintedDate(edtf, first is { } from ? DayNumber.ToDay(from) : null, last is { } to ? DayNumber.ToDay(to) : null)
        {
            Written = written,
            Basis = BasisOf(basis),
            Throughout = throughout,
            Calendar = calendar,
        };

    /// <summary>When a document was written or published.</summary>
    public static PrintedDate OfDocument(string? edtf, string? basis) => edtf is null || !UncertainDate.TryParse(edtf, out var date)
        ? PrintedDate.Unknown
        : new PrintedDate(edtf, date.Earliest, date.Latest) { Basis = BasisOf(basis) };

    private static DateBasis BasisOf(string? basis) => basis switch
    {
        "inferred" or "carried" => DateBasis.Inferred,
        "declared" or "coded" => DateBasis.Declared,
        "guessed" => DateBasis.Guessed,
        _ => DateBasis.Found,
    };
}
