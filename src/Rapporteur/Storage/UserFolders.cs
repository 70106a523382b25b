namespace Rapporteur.Storage;

/// <summary>The user's own folders, outside of every inquiry: keys, checkpoints seen, caches.</summary>
public static class UserFolders
{
    /// <summary>Where private keys and the checkpoints last seen lie, unless <c>--keys</c> names another place.</summary>
    public static string Configuration => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? folder
            : Path.Combine(Path.GetTempPath(), "no-home"),
        "rapporteur");

    /// <summary>Where read models of inquiries on a read-only medium lie.</summary>
    public static string Cache => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "cache"),
        "rapporteur");
}
