using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A branch of the tree of who says so: roots are origins, leaves are accounts.</summary>
/// <param name="name">Who speaks.</param>
public sealed class OriginBranch(string name)
{
    /// <summary>Who speaks.</summary>
    public string Name { get; } = name;

    /// <summary>Those who repeat it.</summary>
    public List<OriginBranch> Repeated { get; } = [];

    /// <summary>The accounts that end here.</summary>
    public List<PrintedClaim> Accounts { get; } = [];

    /// <summary>Why the origin does not count, or null where it counts; of roots only.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>The trees of an occurrence, one an origin, in the order of <see cref="PrintedOccurrence.Origins"/>.</summary>
    public static IReadOnlyList<OriginBranch> Of(PrintedOccurrence occurrence)
    {
        var byNumber = occurrence.Accounts.ToDictionary(account => account.Number);
        return occurrence.Origins.Select(origin =>
        {
            var root = new OriginBranch(origin.Name) { WhyNot = origin.WhyNot };
            foreach (var account in origin.Accounts.Select(number => byNumber.GetValueOrDefault(number)).OfType<PrintedClaim>())
                root.Grow(account);
            return root;
        }).ToList();
    }

    private void Grow(PrintedClaim account)
    {
        var branch = this;
        foreach (var speaker in account.Attribution.Reverse().SkipWhile(speaker => speaker == Name))
            branch = branch.Towards(speaker);
        branch.Accounts.Add(account);
    }

    private OriginBranch Towards(string speaker)
    {
        var branch = Repeated.Find(branch => branch.Name == speaker);
        if (branch is null)
            Repeated.Add(branch = new OriginBranch(speaker));
        return branch;
    }
}
