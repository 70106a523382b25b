using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Rapporteur.Storage;

/// <summary>
/// A statement of a read model, prepared once and run for every entry, on SQLite's own interface. ADO.NET looks up every parameter
/// by its name at each run and makes a reader of it: a third of the time of a rebuild. Several statements in one text run in turn,
/// with the same values.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly List<(sqlite3_stmt Prepared, int[] Values)> steps = [];

    /// <summary>Prepares a text whose parameters are <c>$1</c>, <c>$2</c>, ...</summary>
    /// <exception cref="SqliteException">It is no SQL.</exception>
    public Statement(sqlite3 database, string sql)
    {
        this.database = database;
        for (var rest = sql.Trim(); rest.Length > 0; rest = rest.Trim())
        {
            Check(raw.sqlite3_prepare_v3(database, rest, raw.SQLITE_PREPARE_PERSISTENT, out var prepared, out rest));
            steps.Add((prepared, [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(prepared)).Select(place => NumberOf(prepared, place))]));
        }
    }

    /// <summary>Runs it; each row of the result is handed over as it is read.</summary>
    public void Run(ReadOnlySpan<object?> values, Action<Row>? row = null)
    {
        foreach (var (prepared, numbers) in steps)
        {
            for (var place = 0; place < numbers.Length; place++)
                Bind(prepared, place + 1, values[numbers[place] - 1]);
            try
            {
                int result;
                while ((result = raw.sqlite3_step(prepared)) == raw.SQLITE_ROW)
                    row?.Invoke(new Row(prepared));
                Check(result);
            }
            finally
            {
                raw.sqlite3_reset(prepared);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (prepared, _) in steps)
            prepared.Dispose();
    }

    private void Bind(sqlite3_stmt prepared, int place, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(prepared, place),
        string text => raw.sqlite3_bind_text(prepared, place, text),
        int number => raw.sqlite3_bind_int64(prepared, place, number),
        long number => raw.sqlite3_bind_int64(prepared, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(prepared, place, bytes),
        _ => throw new ArgumentException($"a read model holds no {value.GetType().Name}"),
    });

    private static int NumberOf(sqlite3_stmt prepared, int place) =>
        int.Parse(raw.sqlite3_bind_parameter_name(prepared, place).utf8_to_string().AsSpan(1), CultureInfo.InvariantCulture);

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, database);
    }
}

/// <summary>A row of a result; it holds until the next one is read. Columns are counted from 0.</summary>
public readonly struct Row
{
    private readonly sqlite3_stmt statement;

    internal Row(sqlite3_stmt statement) => this.statement = statement;

    /// <summary>A number; 0 where the cell is null.</summary>
    public int Int32(int column) => raw.sqlite3_column_int(statement, column);

    /// <summary>A number; 0 where the cell is null.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A number, or null.</summary>
    public int? Int32OrNull(int column) => IsNull(column) ? null : Int32(column);

    /// <summary>A number, or null.</summary>
    public long? Int64OrNull(int column) => IsNull(column) ? null : Int64(column);

    /// <summary>A text; empty where the cell is null.</summary>
    public string Text(int column) => TextOrNull(column) ?? "";

    /// <summary>A text, or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>Bytes; none where the cell is null.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>A number that may have fractions; 0 where the cell is null.</summary>
    public double Number(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>A cell as it is: a <see cref="string"/>, a <see cref="long"/>, or null.</summary>
    public object? Cell(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Int64(column),
        _ => Text(column),
    };

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}
