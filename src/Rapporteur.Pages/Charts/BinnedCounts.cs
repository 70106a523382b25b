using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>Claims in a column of time. What is known to the column and what is spread over it are kept apart.</summary>
/// <param name="Coded">Coded by a person, certainly in this column.</param>
/// <param name="Proposed">Proposed by the machine, certainly in this column.</param>
/// <param name="CodedSpread">The share of vaguer coded claims that falls here when each is spread evenly over its extent.</param>
/// <param name="ProposedSpread">The same of the machine's.</param>
/// <param name="Possible">The most claims that can be of this column: the certain ones and every vaguer one that touches it.</param>
public readonly record struct CountedColumn(
    int Coded, int Proposed, double CodedSpread, double ProposedSpread, int Possible)
{
    /// <summary>The height of the bar.</summary>
    public double Total => Coded + Proposed + CodedSpread + ProposedSpread;
}

/// <summary>Claims of one act over an axis.</summary>
public sealed class BinnedCounts
{
    private readonly CountedColumn[] columns;

    private BinnedCounts(TimeAxis axis, CountedColumn[] columns, int beside) =>
        (Axis, this.columns, Beside) = (axis, columns, beside);

    /// <summary>The axis.</summary>
    public TimeAxis Axis { get; }

    /// <summary>The columns of the axis.</summary>
    public IReadOnlyList<CountedColumn> Columns => columns;

    /// <summary>Claims that lie wholly beside the axis, or have no date or an open one: they are on no column.</summary>
    public int Beside { get; }

    /// <summary>The highest bar.</summary>
    public double Highest => columns.Max(column => column.Total);

    /// <summary>Counts claims over an axis. A vague one gives each day of its extent an equal share and is nowhere whole.</summary>
    public static BinnedCounts Of(IEnumerable<Tally> tallies, TimeAxis axis)
    {
        var columns = new CountedColumn[axis.Columns.Count];
        var beside = 0;
        foreach (var tally in tallies)
        {
            if (!axis.Shows(tally.First, tally.Last) || tally is not { First: { } first, Last: { } last })
                beside += tally.Claims;
            else if (axis.ColumnOf(first) is { } column && column == axis.ColumnOf(last))
                columns[column] = WithCertain(columns[column], tally);
            else
                Spread(columns, axis, tally, first, last);
        }
        return new(axis, columns, beside);
    }

    private static CountedColumn WithCertain(CountedColumn column, Tally tally) => column with
    {
        Coded = column.Coded + (tally.Coded ? tally.Claims : 0),
        Proposed = column.Proposed + (tally.Coded ? 0 : tally.Claims),
        Possible = column.Possible + tally.Claims,
    };

    private static void Spread(CountedColumn[] columns, TimeAxis axis, Tally tally, LocalDate first, LocalDate last)
    {
        var days = Period.DaysBetween(first, last) + 1;
        foreach (var index in axis.ColumnsOf(first, last))
        {
            var begin = LocalDate.Max(first, axis.Columns[index].First);
            var end = LocalDate.Min(last.PlusDays(1), axis.Columns[index].End);
            var share = tally.Claims * (double)Period.DaysBetween(begin, end) / days;
            var column = columns[index];
            columns[index] = column with
            {
                CodedSpread = column.CodedSpread + (tally.Coded ? share : 0),
                ProposedSpread = column.ProposedSpread + (tally.Coded ? 0 : share),
                Possible = column.Possible + tally.Claims,
            };
        }
    }
}
