using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace Rapporteur.Bench.Linkage;

/// <summary>
/// The comparisons of a linkage as SQL on DuckDB, in the manner of Splink: candidates by rules, each once, a level for each field, the
/// weights summed. It romanises nothing and learns nothing: it is the engine's speed of comparison that is measured.
/// </summary>
internal static class DuckComparisons
{
    private static readonly string[] Rules =
    [
        "l.surname = r.surname and l.given_name = r.given_name", "l.surname = r.surname and l.birth = r.birth", "l.given_name = r.given_name and l.patronymic = r.patronymic and l.birth[1:4] = r.birth[1:4]",
        "l.surname = r.surname and l.arrest = r.arrest", "l.birth = r.birth and l.given_name = r.given_name", "l.surname[1:3] = r.surname[1:3] and l.birth[1:4] = r.birth[1:4] and l.birthplace = r.birthplace",
        "l.arrest = r.arrest and l.given_name = r.given_name",
    ];

    /// <summary>Compares the records of a list.</summary>
    /// <returns>How many pairs were compared, and in how many seconds, the reading of the file not among them.</returns>
    public static (long Pairs, double Seconds) Run(string csv)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, "set memory_limit = '8GB'; set preserve_insertion_order = false");
        Execute(connection, $"create table p as select * from read_csv('{csv}', all_varchar = true, nullstr = '')");
        var watch = Stopwatch.StartNew();
        Execute(connection, Sql());
        var seconds = watch.Elapsed.TotalSeconds;
        return (Convert.ToInt64(Scalar(connection, "select sum(pairs)::bigint from scored"), CultureInfo.InvariantCulture), seconds);
    }

    private static string Sql()
    {
        var levels = string.Join(" + ", new[] { "surname", "given_name", "patronymic", "birthplace" }.Select(Words)
            .Concat(new[] { "birth", "arrest" }.Select(Dates)).Append("case when l.occupation is null or r.occupation is null then 0 when l.occupation = r.occupation then 4 else -1 end"));
        var parts = Rules.Select((rule, i) =>
            $"select {levels} as weight from p l join p r on l.id < r.id and {rule}{string.Concat(Rules.Take(i).Select(earlier => $" and not coalesce({earlier}, false)"))}");
        return $"create table scored as select count(*) as pairs, count(*) filter (weight > 20) as links from ({string.Join(" union all ", parts)})";
    }

    private static string Words(string field) => $"case when l.{field} is null or r.{field} is null then 0 when l.{field} = r.{field} then 8 when levenshtein(l.{field}, r.{field}) <= 1 then 6 "
        + $"when jaro_winkler_similarity(l.{field}, r.{field}) >= 0.92 then 4 when jaro_winkler_similarity(l.{field}, r.{field}) >= 0.82 then 1 else -5 end";

    private static string Dates(string field) => $"case when l.{field} is null or r.{field} is null then 0 when l.{field} = r.{field} then 10 "
        + $"when damerau_levenshtein(l.{field}, r.{field}) <= 1 then 8 when l.{field}[1:4] = r.{field}[1:4] then 3 else -5 end";

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object Scalar(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
