namespace Rapporteur.Pages;

/// <summary>Compares pages without what states the ledger: the paragraphs marked <c>data-as-of</c>.</summary>
internal static class StandsAsOf
{
    private static ReadOnlySpan<byte> Mark => "data-as-of"u8;

    private static ReadOnlySpan<byte> End => "</p>"u8;

    /// <summary>Whether two pages say the same but for the state of the ledger.</summary>
    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        while (true)
        {
            var next = one.IndexOf(Mark);
            if (next < 0)
                return one.SequenceEqual(other);
            if (next != other.IndexOf(Mark) || !one[..next].SequenceEqual(other[..next]))
                return false;
            one = After(one[next..]);
            other = After(other[next..]);
        }
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> marked) =>
        marked.IndexOf(End) is var end and >= 0 ? marked[(end + End.Length)..] : [];
}
