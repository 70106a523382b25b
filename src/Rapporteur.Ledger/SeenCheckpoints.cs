using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Rapporteur.Ledger;

/// <summary>How a log compares with what this user saw of it last.</summary>
public enum SeenOutcome
{
    /// <summary>It was never seen before.</summary>
    New,

    /// <summary>It is as it was.</summary>
    Same,

    /// <summary>It has grown from what was seen.</summary>
    Grown,

    /// <summary>It is shorter than it was: an older state was put in its place.</summary>
    RolledBack,

    /// <summary>It has not grown from what was seen: another history was put in its place.</summary>
    Forked,
}

/// <summary>
/// What a user saw last of each log: size and root, in a file a log, kept outside of every inquiry. Whoever can
/// rewrite the folder cannot rewrite this.
/// </summary>
public sealed class SeenCheckpoints(string folder)
{
    private const int NameLength = 16;

    /// <summary>Compares a log with what was seen of it last.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.Damaged"/>: the file that remembers is malformed.</exception>
    public SeenOutcome Compare(LedgerReader reader)
    {
        if (Recall(reader.Origin) is not var (size, root))
        {
            return SeenOutcome.New;
        }

        if (reader.Size < size)
        {
            return SeenOutcome.RolledBack;
        }

        if (reader.RootAt(size) != root)
        {
            return SeenOutcome.Forked;
        }

        return reader.Size == size ? SeenOutcome.Same : SeenOutcome.Grown;
    }

    /// <summary>Remembers a log as it stands, whatever was seen before: compare first.</summary>
    public void Remember(Checkpoint checkpoint)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(checkpoint.Origin);
        var temporary = $"{path}.{Environment.ProcessId}.tmp"; // Two processes may remember at once; the later one stands.
        File.WriteAllBytes(temporary, CanonicalJson.Write(new JsonObject
        {
            ["origin"] = checkpoint.Origin,
            ["root"] = checkpoint.Root.ToString(),
            ["size"] = checkpoint.Size,
        }));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Size and root seen last under an origin; null when it was never seen.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.Damaged"/>: the file that remembers is malformed.</exception>
    public (long Size, Hash256 Root)? Recall(string origin)
    {
        var path = PathOf(origin);
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        return CanonicalJson.IsCanonical(bytes, out _) && JsonNode.Parse(bytes) is JsonObject seen
            && seen["origin"] is JsonValue name && name.TryGetValue<string>(out var named) && named == origin
            && seen["size"] is JsonValue number && number.TryGetValue<long>(out var size) && size >= 0
            && seen["root"] is JsonValue hex && hex.TryGetValue<string>(out var digits) && Hash256.TryParse(digits, out var root)
            ? (size, root)
            : throw new LedgerException(LedgerFailure.Damaged, "What was last seen of this log cannot be read.");
    }

    private string PathOf(string origin) => Path.Combine(
        folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)).AsSpan(0, NameLength)) + ".json");
}
