namespace Rapporteur.Scrutiny.Rules;

/// <summary>Every rule of scrutiny.</summary>
internal static class AllRules
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new AlibiRule(), new TravelRule(), new AnachronismRule(), new FateRule(), new OrderRule(), new CircularRule(), new ConfessionRule(),
        new CycleRule(), new RecantedRule(), new AgainstInterestRule(), new SelfRule(), new TotalsRule(), new PartsRule(),
    ];
}
