namespace Rapporteur.Ledger.Tests;

public class KeyTests
{
    [Theory]
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_vectors_of_RFC_8032_section_7_1(string seed, string publicKey, string message, string signature)
    {
        using var key = MemberKey.FromSeed(Convert.FromHexString(seed));
        Assert.Equal(publicKey, Convert.ToHexStringLower(key.PublicKey.Span));
        Assert.Equal(signature, Convert.ToHexStringLower(key.Sign(Convert.FromHexString(message))));
        Assert.True(VerifyingKey.TryImport(key.PublicKey.Span)!.Verify(Convert.FromHexString(message), Convert.FromHexString(signature)));
    }

    [Fact]
    public void A_key_file_gives_the_key_back_with_and_without_a_passphrase()
    {
        using var folder = new TemporaryFolder();
        using var key = MemberKey.Create();
        KeyFile.Save(folder.PathOf("open.key"), key);
        KeyFile.Save(folder.PathOf("sealed.key"), key, "à la bonne heure");

        Assert.Equal(key.KeyId, KeyFile.Load(folder.PathOf("open.key")).Key!.KeyId);
        var loaded = KeyFile.Load(folder.PathOf("sealed.key"), "à la bonne heure");
        Assert.Equal(KeyFileOutcome.Loaded, loaded.Outcome);
        Assert.Equal(key.Sign("x"u8), loaded.Key!.Sign("x"u8));
        Assert.DoesNotContain("seed", File.ReadAllText(folder.PathOf("sealed.key")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_does_not_load_says_why()
    {
        using var folder = new TemporaryFolder();
        KeyFile.Save(folder.PathOf("sealed.key"), TestLedger.Member, "right");
        Assert.Equal(KeyFileOutcome.WrongPassphrase, KeyFile.Load(folder.PathOf("sealed.key"), "wrong").Outcome);
        Assert.Equal(KeyFileOutcome.PassphraseNeeded, KeyFile.Load(folder.PathOf("sealed.key")).Outcome);
        Assert.Equal(KeyFileOutcome.Missing, KeyFile.Load(folder.PathOf("none.key")).Outcome);

        KeyFile.Save(folder.PathOf("open.key"), TestLedger.Member);
        foreach (var name in new[] { "open.key", "sealed.key" })
        {
            var bytes = File.ReadAllBytes(folder.PathOf(name));
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] ^= 1;
                File.WriteAllBytes(folder.PathOf("damaged.key"), bytes);
                Assert.Equal(KeyFileOutcome.Damaged, KeyFile.Load(folder.PathOf("damaged.key"), "right").Outcome);
                bytes[at] ^= 1;
            }
        }
    }

    [Fact]
    public void A_key_file_is_its_owners_alone_and_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        KeyFile.Save(folder.PathOf("a.key"), TestLedger.Member);
        Assert.Throws<IOException>(() => KeyFile.Save(folder.PathOf("a.key"), TestLedger.LogKey));
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
        }
        else
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf("a.key")));
        }
    }

    [Fact]
    public void A_key_id_is_stable_and_its_fingerprint_readable()
    {
        Assert.Equal(32, TestLedger.Member.KeyId.Length);
        Assert.Equal(TestLedger.Member.KeyId, TestLedger.Member.Fingerprint.Replace(" ", "", StringComparison.Ordinal));
        Assert.Null(VerifyingKey.TryImport(new byte[31]));
        Assert.Throws<ArgumentException>(() => MemberKey.FromSeed(new byte[31]));
    }
}
