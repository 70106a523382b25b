using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Containers;

/// <summary>Opens what holds other documents; nothing is written under the names that are found there.</summary>
internal static class OpenContainer
{
    /// <summary>The documents in a container that is no message, told one after the other as they are met.</summary>
    /// <param name="stream">Its bytes, which can be read from any position.</param>
    /// <param name="mediaType">What it is, of <see cref="ContainerTypes"/>.</param>
    /// <param name="path">Its own path.</param>
    /// <param name="budget">What may yet be taken out.</param>
    /// <returns>
    /// The documents; asking for the next one throws <see cref="InvalidDataException"/>, <see cref="FormatException"/> or an
    /// <see cref="IOException"/> where the container is damaged.
    /// </returns>
    public static IEnumerable<ContainedItem> Items(Stream stream, string mediaType, string path, ContainerBudget budget) => mediaType switch
    {
        ContainerTypes.Zip or ContainerTypes.Wacz => ZipItems.Of(stream, budget),
        ContainerTypes.Tar => TarItems.Of(stream, budget),
        ContainerTypes.Gzip => GzipItems.Of(stream, path, budget),
        ContainerTypes.Mailbox => MailboxItems.Of(stream, budget),
        ContainerTypes.WebArchive => WarcItems.Of(stream, budget),
        _ => [],
    };
}
