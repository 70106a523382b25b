using System.Security.Cryptography;
using CsCheck;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Tests.Charter;

/// <summary>The rules of the charter on keys, against writers who hold the log and do not keep to them.</summary>
public class SignatoriesTests
{
    private const string Origin = "inquiry/5a5a5a5a5a5a5a5a";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly MemberKey[] Keys = [.. Enumerable.Range(1, 6).Select(n => MemberKey.FromSeed(Enumerable.Repeat((byte)n, 32).ToArray()))];

    [Fact]
    public void A_second_member_needs_a_commissioner()
    {
        var (problems, signatories) = Follow([Admission(0, 0), Admission(1, 0, Roles.Coder), Admission(2, 1), Admission(3, 3)]);
        Assert.Equal([null, null, "it admits a member, and no commissioner signed it", "it admits a member, and no commissioner signed it"], problems);
        Assert.Equal(2, signatories.Keys.Count);
    }

    [Fact]
    public void A_suspended_commissioner_admits_nobody_and_restores_not_even_himself()
    {
        var entries = new[] { Admission(0, 0), Admission(1, 0), Standing(1, Standings.Suspended, 0), Admission(2, 1), Standing(1, Standings.Active, 1), Standing(1, Standings.Active, 0), Admission(2, 1) };
        Assert.Equal([false, false, false, true, true, false, false], Follow(entries).Problems.Select(problem => problem is not null));
    }

    [Fact]
    public void What_an_entry_takes_from_a_key_holds_from_the_next_entry_on()
    {
        using var folder = Logged([Admission(0, 0), Replacement(0, 1, 0)]);
        var signatories = new Signatories();
        foreach (var entry in folder.Reader.Read().Skip(1))
        {
            Assert.Null(signatories.Follow(entry));
            Assert.NotNull(signatories.KeyOf(Keys[0].KeyId));
        }
        Assert.Equal([Standings.Active, Standings.Replaced], signatories.Keys.Select(key => key.Standing).Order(StringComparer.Ordinal));
        Assert.Null(signatories.KeyOf(Keys[0].KeyId));
    }

    [Fact]
    public void A_key_is_replaced_by_itself_its_named_successor_or_another_commissioner_and_by_nobody_else()
    {
        Assert.NotNull(Follow([Admission(0, 0), Replacement(0, 1, 1)]).Problems[^1]);
        Assert.Null(Follow([Admission(0, 0), Naming(1, 0), Replacement(0, 1, 1)]).Problems[^1]);
        Assert.Null(Follow([Admission(0, 0), Admission(1, 0), Replacement(0, 2, 1)]).Problems[^1]);
        Assert.NotNull(Follow([Admission(0, 0), Admission(1, 0, Roles.Coder), Replacement(0, 2, 1)]).Problems[^1]);
    }

    [Fact]
    public void A_new_key_that_does_not_sign_takes_nobodys_place()
    {
        var unsigned = Sign(new KeyReplaced(Keys[0].KeyId, Convert.ToBase64String(Keys[1].PublicKey.Span), null), 0);
        Assert.NotNull(Follow([Admission(0, 0), unsigned]).Problems[^1]);
    }

    [Fact]
    public void Lost_and_replaced_keys_come_back_by_no_order_of_entries() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 5]).Array[1, 12].Sample(steps =>
    {
        var entries = steps.Select(step => step switch
        {
            (0, var subject, var author) => Admission(subject, author),
            (1, var subject, var author) => Replacement(subject, (subject + 1) % Keys.Length, author),
            (2, var subject, var author) => Standing(subject, new[] { Standings.Active, Standings.Suspended, Standings.Lost }[(subject + author) % 3], author),
            (_, var subject, var author) => Naming(subject, author),
        });
        using var folder = Logged([Admission(0, 0), .. entries]);
        var (signatories, gone) = (new Signatories(), new HashSet<string>());
        foreach (var entry in folder.Reader.Read())
        {
            signatories.Follow(entry);
            Assert.DoesNotContain(gone, key => signatories.KeyOf(key) is not null);
            gone.UnionWith(signatories.Keys.Where(key => key.Standing is Standings.Lost or Standings.Replaced).Select(key => key.KeyId));
        }
    }, iter: 60, threads: 1);

    private static (IReadOnlyList<string?> Problems, Signatories Signatories) Follow(IReadOnlyList<SignedEntry> entries)
    {
        using var folder = Logged(entries);
        var signatories = new Signatories();
        return ([.. folder.Reader.Read().Skip(1).Select(signatories.Follow)], signatories);
    }

    private static Log Logged(IReadOnlyList<SignedEntry> entries) => new(entries);

    private static SignedEntry Admission(int key, int author, params string[] roles) => Sign(
        new MemberAdmitted($"member {key}", Convert.ToBase64String(Keys[key].PublicKey.Span), roles.Length > 0 ? roles : [.. Roles.OfFirstMember]), author);

    private static SignedEntry Replacement(int old, int by, int author) =>
        author == by ? Sign(Replaced(old, by), author) : Sign(Replaced(old, by), author).Cosign(Keys[by]);

    private static KeyReplaced Replaced(int old, int by) => new(Keys[old].KeyId, Convert.ToBase64String(Keys[by].PublicKey.Span), null);

    private static SignedEntry Standing(int key, string standing, int author) => Sign(new StandingSet(Keys[key].KeyId, standing, null), author);

    private static SignedEntry Naming(int successor, int author) => Sign(new SuccessorNamed(Keys[successor].KeyId), author);

    private static SignedEntry Sign<T>(T body, int author) where T : IEntryBody<T> =>
        EntrySigner.Sign(EntryBody.Draft(body), Origin, Keys[author], Now, RandomNumberGenerator.GetBytes(32));

    private sealed class Log : IDisposable
    {
        private readonly string root = Directory.CreateTempSubdirectory("signatories-").FullName;

        public Log(IReadOnlyList<SignedEntry> entries)
        {
            var place = Path.Combine(root, "ledger");
            using var key = MemberKey.Create();
            using (var log = LedgerLog.Create(place, Path.Combine(root, "work"), key, Origin))
                log.Append(entries, Now);
            Reader = LedgerReader.Open(place);
        }

        public LedgerReader Reader { get; }

        public void Dispose() => Directory.Delete(root, recursive: true);
    }
}
