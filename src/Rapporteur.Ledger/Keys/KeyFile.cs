using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NSec.Cryptography;

namespace Rapporteur.Ledger;

/// <summary>What became of an attempt to load a key.</summary>
public enum KeyFileOutcome
{
    /// <summary>The key was loaded.</summary>
    Loaded,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file is whole, but is protected and no passphrase was given.</summary>
    PassphraseNeeded,

    /// <summary>The file is whole, but the passphrase does not open it.</summary>
    WrongPassphrase,

    /// <summary>The file is no key file, or its bytes were changed.</summary>
    Damaged,
}

/// <summary>The answer to <see cref="KeyFile.Load"/>; the key is there when the outcome is <see cref="KeyFileOutcome.Loaded"/>.</summary>
public sealed record LoadedKey(KeyFileOutcome Outcome, MemberKey? Key);

/// <summary>
/// A private key in a file of its own, never in an inquiry's folder: canonical JSON, mode 0600 on Unix. With a
/// passphrase (its UTF-8 bytes as typed) the seed is sealed by XChaCha20-Poly1305 under a key that Argon2id
/// (64 MiB, 3 passes) derives from it; a checksum tells a damaged file from a wrong passphrase.
/// </summary>
public static class KeyFile
{
    private const string Format = "rapporteur-key/1";
    private const int SaltLength = 16;
    private const int NonceLength = 24;
    private const int CheckLength = 16;

    private static readonly Argon2Parameters Cost = new() { DegreeOfParallelism = 1, MemorySize = 64 * 1024, NumberOfPasses = 3 };

    /// <summary>Writes a key to a new file.</summary>
    /// <param name="path">Where; its folder is created when missing.</param>
    /// <param name="key">The key.</param>
    /// <param name="passphrase">Seals the file; null or empty leaves it open to whoever can read it.</param>
    /// <exception cref="IOException">The file exists already, or cannot be written.</exception>
    public static void Save(string path, MemberKey key, string? passphrase = null)
    {
        var seed = key.ExportSeed();
        var file = new JsonObject
        {
            ["format"] = Format,
            ["publicKey"] = Convert.ToBase64String(key.PublicKey.Span),
        };
        if (string.IsNullOrEmpty(passphrase))
        {
            file["seed"] = Convert.ToBase64String(seed);
        }
        else
        {
            Seal(file, seed, passphrase);
        }

        CryptographicOperations.ZeroMemory(seed);
        file["check"] = Check(file);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        WritePrivately(path, CanonicalJson.Write(file));
    }

    /// <summary>Puts a key in the place of the one that a file holds, in one step.</summary>
    /// <param name="path">The file; it may be missing.</param>
    /// <param name="key">The key.</param>
    /// <param name="passphrase">Seals the file; null or empty leaves it open.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is as it was.</exception>
    public static void Replace(string path, MemberKey key, string? passphrase = null)
    {
        var beside = path + ".tmp";
        File.Delete(beside);
        Save(beside, key, passphrase);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The id of the key that a file holds, which needs no passphrase; null when there is none or it is damaged.</summary>
    public static string? IdIn(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path)) is JsonObject file && (string?)file["publicKey"] is { } key ? KeyId.Of(Convert.FromBase64String(key)) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a key from its file.</summary>
    public static LoadedKey Load(string path, string? passphrase = null)
    {
        if (!File.Exists(path))
        {
            return new(KeyFileOutcome.Missing, null);
        }

        try
        {
            return Read(File.ReadAllBytes(path), passphrase);
        }
        catch (Exception malformed) when (malformed is FormatException or InvalidOperationException or System.Text.Json.JsonException
            or NullReferenceException or ArgumentException)
        {
            return new(KeyFileOutcome.Damaged, null);
        }
    }

    private static LoadedKey Read(byte[] bytes, string? passphrase)
    {
        if (!CanonicalJson.IsCanonical(bytes, out _) || JsonNode.Parse(bytes) is not JsonObject file
            || (string?)file["format"] != Format || (string?)file["check"] is not { } check
            || !file.Remove("check") || Check(file) != check)
        {
            return new(KeyFileOutcome.Damaged, null);
        }

        var seed = (string?)file["seed"] is { } open ? Convert.FromBase64String(open) : null;
        if (seed is null)
        {
            if (string.IsNullOrEmpty(passphrase))
            {
                return new(KeyFileOutcome.PassphraseNeeded, null);
            }

            seed = Unseal(file, passphrase);
            if (seed is null)
            {
                return new(KeyFileOutcome.WrongPassphrase, null);
            }
        }

        var key = MemberKey.FromSeed(seed);
        CryptographicOperations.ZeroMemory(seed);
        return key.PublicKey.Span.SequenceEqual(Convert.FromBase64String((string)file["publicKey"]!))
            ? new(KeyFileOutcome.Loaded, key)
            : new(KeyFileOutcome.Damaged, null);
    }

    private static void Seal(JsonObject file, byte[] seed, string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        using var sealing = Derive(passphrase, salt, Cost);
        file["nonce"] = Convert.ToBase64String(nonce);
        file["salt"] = Convert.ToBase64String(salt);
        file["argon2id"] = new JsonObject { ["memoryKiB"] = Cost.MemorySize, ["passes"] = Cost.NumberOfPasses };
        file["sealed"] = Convert.ToBase64String(AeadAlgorithm.XChaCha20Poly1305.Encrypt(sealing, nonce, Associated(file), seed));
    }

    private static byte[]? Unseal(JsonObject file, string passphrase)
    {
        var cost = new Argon2Parameters
        {
            DegreeOfParallelism = 1,
            MemorySize = (long)file["argon2id"]!["memoryKiB"]!,
            NumberOfPasses = (long)file["argon2id"]!["passes"]!,
        };
        using var sealing = Derive(passphrase, Convert.FromBase64String((string)file["salt"]!), cost);
        return AeadAlgorithm.XChaCha20Poly1305.Decrypt(sealing, Convert.FromBase64String((string)file["nonce"]!),
            Associated(file), Convert.FromBase64String((string)file["sealed"]!));
    }

    private static Key Derive(string passphrase, byte[] salt, Argon2Parameters cost) =>
        PasswordBasedKeyDerivationAlgorithm.Argon2id(cost)
            .DeriveKey(Encoding.UTF8.GetBytes(passphrase), salt, AeadAlgorithm.XChaCha20Poly1305);

    // The public key is bound to the sealed seed, so that nobody can put another beside it.
    private static byte[] Associated(JsonObject file) => Encoding.ASCII.GetBytes(Format + "\n" + (string)file["publicKey"]!);

    private static string Check(JsonObject file) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(file)).AsSpan(0, CheckLength));

    private static void WritePrivately(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
