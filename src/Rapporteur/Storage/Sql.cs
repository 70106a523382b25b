using System.Text;

namespace Rapporteur.Storage;

/// <summary>
/// The SQL of a read model, from a file embedded beside the code: blocks that begin with a line <c>-- name: WORD</c>. The block
/// <c>schema</c> creates the tables.
/// </summary>
public sealed class Sql
{
    private readonly Dictionary<string, string> blocks = new(StringComparer.Ordinal);

    private Sql(string path) => Path = path;

    /// <summary>The file, <c>Room/NameView/name.sql</c>.</summary>
    public string Path { get; }

    /// <summary>A named block.</summary>
    public string this[string name] => blocks.TryGetValue(name, out var sql)
        ? sql
        : throw new KeyNotFoundException($"{Path} has no block '{name}'");

    /// <summary>Reads an embedded file.</summary>
    public static Sql Load(string path)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream($"Sql/{path}")
            ?? throw new FileNotFoundException($"no embedded SQL '{path}'");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sql = new Sql(path);
        var (name, block) = ("", new StringBuilder());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("-- name: ", StringComparison.Ordinal))
            {
                sql.Keep(name, block);
                name = line["-- name: ".Length..].Trim();
            }
            else
            {
                block.AppendLine(line);
            }
        }
        sql.Keep(name, block);
        return sql;
    }

    private void Keep(string name, StringBuilder block)
    {
        if (name.Length > 0)
            blocks.Add(name, block.ToString().Trim());
        block.Clear();
    }
}
