using System.Globalization;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>For how long a key signs a log: from the entry that hands the log over to it, to the next.</summary>
/// <param name="From">The index of that entry (see <see cref="LogSuccession"/>); 0 for the log's first key.</param>
/// <param name="Key">The key.</param>
public sealed record LogKeyTerm(long From, LogVerifierKey Key);

/// <summary>
/// The keys that sign a log, one after the other. A log that has had one key states it in <c>log.vkey</c>. Once it was handed
/// over, <c>log.keys</c> lists all of them, oldest first, a line each: the index of the entry that hands over, a space, the
/// verifier key; <c>log.vkey</c> states the one that signs now.
/// </summary>
public sealed class LogKeys
{
    private LogKeys(IReadOnlyList<LogKeyTerm> terms, LogVerifierKey stated) => (Terms, Stated) = (terms, stated);

    /// <summary>The terms, the first key's first; at least one.</summary>
    public IReadOnlyList<LogKeyTerm> Terms { get; }

    /// <summary>The key in <c>log.vkey</c>.</summary>
    internal LogVerifierKey Stated { get; }

    /// <summary>The key that signs the checkpoint of this size, and any <c>log.</c> entry at the index of the same number.</summary>
    public LogVerifierKey At(long size) => Terms.Last(term => term.From < size || term == Terms[0]).Key;

    /// <summary>The key whose term starts with the entry at an index, or null.</summary>
    internal LogVerifierKey? From(long index) => Terms.Skip(1).FirstOrDefault(term => term.From == index)?.Key;

    /// <summary>Whether a handing over was cut off: <c>log.keys</c> and <c>log.vkey</c> are not what a log of this size leads to.</summary>
    internal bool IsCutOff(long size) => Terms[^1].From >= Math.Max(size, 1) || Terms.Count > 1 && !IsSame(Stated, At(size));

    /// <summary>Without the key that never came to sign a log of this size.</summary>
    internal LogKeys Settled(long size) => new([.. Terms.Where(term => term == Terms[0] || term.From < size)], At(size));

    /// <summary>With one more key, whose term starts with the entry at an index; <c>log.vkey</c> still states the one before.</summary>
    internal LogKeys With(long from, LogVerifierKey key) => new([.. Terms, new(from, key)], Stated);

    /// <summary>What the two files say; null when either is malformed or they contradict each other.</summary>
    /// <param name="stated">The bytes of <c>log.vkey</c>.</param>
    /// <param name="listed">The bytes of <c>log.keys</c>; null where there is none.</param>
    internal static LogKeys? TryParse(ReadOnlySpan<byte> stated, byte[]? listed)
    {
        if (LogVerifierKey.TryParse(Encoding.UTF8.GetString(stated)) is not { } key)
        {
            return null;
        }

        if (listed is null)
        {
            return new([new(0, key)], key);
        }

        var terms = Encoding.UTF8.GetString(listed).Split('\n')[..^1].Select(TryParseTerm).ToList();
        var isWhole = terms.Count > 1 && terms.TrueForAll(term => term is not null && term.Key.Name == key.Name)
            && terms[0]!.From == 0 && terms.Zip(terms.Skip(1)).All(pair => pair.First!.From < pair.Second!.From)
            && (IsSame(key, terms[^1]!.Key) || IsSame(key, terms[^2]!.Key));
        var keys = isWhole ? new LogKeys([.. terms.Select(term => term!)], key) : null;
        return keys is not null && keys.ListBytes().AsSpan().SequenceEqual(listed) ? keys : null;
    }

    /// <summary>The bytes of <c>log.keys</c>; empty while the log has had one key.</summary>
    internal byte[] ListBytes() => Terms.Count == 1 ? []
        : Encoding.UTF8.GetBytes(string.Concat(Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.From} {term.Key}\n"))));

    internal static bool IsSame(LogVerifierKey left, LogVerifierKey right) => left.Key.Bytes.Span.SequenceEqual(right.Key.Bytes.Span);

    private static LogKeyTerm? TryParseTerm(string line) =>
        line.Split(' ', 2) is [var number, var key]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && LogVerifierKey.TryParse(key) is { } parsed
            ? new(from, parsed)
            : null;
}
