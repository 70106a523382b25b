namespace Rapporteur.Archive.Containers;

/// <summary>
/// One document in a container, as it is met. Its bytes must be read before the next one is asked for; reading them throws
/// <see cref="Texts.UnpackingRefusedException"/> beyond the limits, and <see cref="InvalidDataException"/> where they are damaged.
/// </summary>
/// <param name="Path">Its path in the container, with forward slashes.</param>
/// <param name="Bytes">Its bytes, or null where it is refused.</param>
/// <param name="Refusal">Why it is not taken, or null.</param>
internal sealed record ContainedItem(string Path, Stream? Bytes, Refusal? Refusal = null)
{
    /// <summary>The address that it was saved from, or null.</summary>
    public string? Address { get; init; }

    /// <summary>When it was saved from there, as the container says it (ISO 8601), or null.</summary>
    public string? Taken { get; init; }
}
