namespace Rapporteur.Archive;

/// <summary>What a source is.</summary>
public static class SourceKinds
{
    /// <summary>An organ of the power.</summary>
    public const string Organ = "organ";

    /// <summary>Press that the power controls.</summary>
    public const string ControlledPress = "controlled-press";

    /// <summary>Other press and agencies.</summary>
    public const string Press = "press";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Organ, ControlledPress, Press, "victim", "relative", "witness", "third-party"];
}
