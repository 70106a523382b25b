namespace Rapporteur.Scrutiny.Rules;

/// <summary>Every rule of scrutiny.</summary>
internal static class AllRules
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new AlibiRule(), new TravelRule(), new AnachronismRule(), new FateRule(), new OrderRule(), new CircularRule(), new ConfessionRule(Meeting.Occurrence),
        new ConfessionRule(Meeting.Charge), new CycleRule(Meeting.Occurrence), new CycleRule(Meeting.Charge), new RecantedRule(), new AgainstInterestRule(),
        new NotedRule("against-interest"), new NotedRule("silence"), new SelfRule(), new TotalsRule(), new PartsRule(),
    ];
}
