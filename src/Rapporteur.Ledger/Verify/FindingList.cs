namespace Rapporteur.Ledger;

/// <summary>Gathers findings from several threads.</summary>
internal sealed class FindingList(int most)
{
    private readonly List<Finding> _findings = [];
    private readonly Lock _lock = new();

    internal long Broken { get; private set; }

    /// <summary>The findings by place, so that the order does not depend on threads.</summary>
    internal IReadOnlyList<Finding> InOrder() => [.. _findings.OrderBy(finding => finding.Index ?? -1)];

    internal void Add(FindingKind kind, string file, string detail, long? index = null, long? offset = null)
    {
        var finding = new Finding(kind, file, index, offset, detail);
        lock (_lock)
        {
            Broken += finding.IsBroken ? 1 : 0;
            if (_findings.Count < most)
            {
                _findings.Add(finding);
            }
        }
    }
}
