namespace Rapporteur.Ledger.Tests;

/// <summary>A ledger in a folder of its own, with fixed keys, salts and clock, so that its bytes are always the same.</summary>
internal sealed class TestLedger : IDisposable
{
    internal const string Origin = "inquiry/00112233445566778899aabbccddeeff";

    internal static readonly DateTimeOffset Start = new(1936, 8, 25, 10, 0, 0, TimeSpan.Zero);

    private int _salt;

    internal TestLedger(LedgerOptions? options = null)
    {
        Root = Directory.CreateTempSubdirectory("ledger-").FullName;
        Options = options ?? LedgerOptions.Default with { WithdrawsBodies = kind => kind == "archive.withdraw/1" };
    }

    internal LedgerOptions Options { get; set; }

    internal string Root { get; }

    internal string Folder => Path.Combine(Root, "ledger");

    internal string Work => Path.Combine(Root, "work");

    internal static MemberKey LogKey { get; } = MemberKey.FromSeed(Enumerable.Repeat((byte)1, 32).ToArray());

    internal static MemberKey Member { get; } = MemberKey.FromSeed(Enumerable.Repeat((byte)2, 32).ToArray());

    internal LedgerLog Create() => LedgerLog.Create(Folder, Work, LogKey, Origin, Options);

    internal LedgerLog Open() => LedgerLog.Open(Folder, Work, LogKey, Options);

    internal LedgerReader Read() => LedgerReader.Open(Folder);

    internal SignedEntry Entry(string body, string kind = "archive.deposit/1", params LeafHash[] links)
    {
        var salt = new byte[32];
        BitConverter.TryWriteBytes(salt, ++_salt);
        return EntrySigner.Sign(new EntryDraft(kind, System.Text.Encoding.UTF8.GetBytes(body), links), Origin, Member, Start, salt);
    }

    internal SignedEntry MemberEntry() =>
        Entry($"{{\"publicKey\":\"{Convert.ToBase64String(Member.PublicKey.Span)}\"}}", "charter.member/1");

    internal List<SignedEntry> Entries(int count) => [.. Enumerable.Range(0, count).Select(n => Entry($"{{\"n\":{n}}}"))];

    /// <summary>Verifies the ledger with the keys that it introduces.</summary>
    internal VerificationReport Verify((long Size, Hash256 Root)? expected = null) => Verify(Folder, expected);

    /// <summary>Verifies a copy of a ledger.</summary>
    internal VerificationReport Verify(string folder, (long Size, Hash256 Root)? expected = null) => Verification.Run(
        folder, new VerificationOptions { Visitor = new KnownMembers(), WithdrawsBodies = Options.WithdrawsBodies, Expected = expected });

    /// <summary>A copy of the ledger's folder, inside of this ledger's own root.</summary>
    internal string Copy()
    {
        var copy = Path.Combine(Root, Guid.NewGuid().ToString("n"));
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
