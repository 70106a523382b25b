using System.Text;

namespace Rapporteur.Ledger.Tests;

public class NoteTests
{
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    // The example in the documentation of golang.org/x/mod/sumdb/note.
    private const string Note = Text
        + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private const string Key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    [Fact]
    public void A_note_by_the_reference_implementation_holds()
    {
        var note = SignedNote.TryParse(Encoding.UTF8.GetBytes(Note))!;
        var key = LogVerifierKey.TryParse(Key)!;
        Assert.Equal(Text, note.Text);
        Assert.True(note.IsSignedBy(key));
        Assert.Equal(Key, key.ToString());
        Assert.Equal(Note, note.ToString());
    }

    [Fact]
    public void Signatures_by_others_are_kept_and_ignored()
    {
        var key = LogVerifierKey.TryParse(Key)!;
        var note = SignedNote.TryParse(Encoding.UTF8.GetBytes(Note))!.With(new("another.example/witness", 7, new byte[72]));
        var again = SignedNote.TryParse(note.ToBytes())!;
        Assert.Equal(2, again.Signatures.Count);
        Assert.True(again.IsSignedBy(key));
        Assert.False(again.IsSignedBy(LogVerifierKey.Of("another.example/witness", TestLedger.Member.PublicKey.Span)));
        Assert.False(again.With(new("PeterNeumann", key.Id, new byte[64])).IsSignedBy(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n- name AAAAAAAA\n")]
    [InlineData("text\n\n— na+me AAAAAAAA\n")]
    [InlineData("text\n\n— name AAAAAAAA")]
    [InlineData("te\u0001xt\n\n— name AAAAAAAA\n")]
    [InlineData("text\n\n— name AAAAAAB=\n")]
    public void What_is_no_note_is_refused(string text) => Assert.Null(SignedNote.TryParse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3")]
    [InlineData("")]
    public void What_is_no_verifier_key_is_refused(string line) => Assert.Null(LogVerifierKey.TryParse(line));

    [Theory]
    [InlineData("origin\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n7\nAAAA\n")]
    [InlineData("origin\n-7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n7\n")]
    [InlineData("\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    public void What_is_no_checkpoint_is_refused(string text) =>
        Assert.Null(Checkpoint.TryParse(SignedNote.Sign(text, "origin", TestLedger.LogKey).ToBytes()));

    [Fact]
    public void A_checkpoint_keeps_further_lines_and_signatures()
    {
        var text = "origin\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nanother line\n";
        var bytes = SignedNote.Sign(text, "origin", TestLedger.LogKey).With(new("witness", 1, new byte[72])).ToBytes();
        var checkpoint = Checkpoint.TryParse(bytes)!;
        Assert.True(checkpoint.IsSignedBy(LogVerifierKey.Of("origin", TestLedger.LogKey.PublicKey.Span)));
        Assert.Equal(bytes, checkpoint.ToBytes());
        Assert.Equal((7, "origin"), (checkpoint.Size, checkpoint.Origin));
    }
}
