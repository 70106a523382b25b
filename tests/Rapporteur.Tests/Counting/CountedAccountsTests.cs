using System.Text;
using CsCheck;
using Rapporteur.Charter;
using Rapporteur.Chronicle;

namespace Rapporteur.Tests.Counting;

/// <summary>What is packed for counting is what is read.</summary>
public class CountedAccountsTests
{
    private static readonly Gen<string?> Text = Picked<string?>(null, "", "geonames:7", "Кремль", new string('x', 300));

    private static readonly Gen<CountedAccount> Account = Gen.Select(
        Gen.Int[1, int.MaxValue], Gen.Bool, Picked([.. CodeBook.Modalities]), Gen.Int[1, 90_000].Nullable(), Gen.Int[-720_000, 40_000].Nullable(),
        Gen.Select(Gen.Long[0, 1L << 50].Nullable(), Gen.Long[0, 1L << 50].Nullable(), Gen.Int[1, int.MaxValue].Nullable()), Gen.Select(Text, Text, Picked("site", "town", "country")),
        (claim, coded, modality, source, known, numbers, place) => new CountedAccount(
            claim, coded, modality, source, known, numbers.Item1, numbers.Item2, numbers.Item3, place.Item1, place.Item2, place.Item3, "|ivanov|петров|"));

    [Fact]
    public void What_is_packed_is_read() => Gen.Select(Account.Array[0, 5], Gen.Int[1, 1_000_000].Array[0, 3]).Sample((accounts, wholes) =>
    {
        var packed = CountedAccounts.Pack(12, "arrest", -3, null, wholes, accounts);
        var reader = new CountedReader([.. CountedAccounts.Pack(11, "x-own/arrest", null, 70_000, [], accounts), .. packed]);
        Assert.True(reader.NextOccurrence());
        Assert.Equal((11, "x-own/arrest", null, 70_000), (reader.Occurrence, Encoding.UTF8.GetString(reader.Act), reader.First, reader.Last));
        Assert.True(reader.NextOccurrence());
        Assert.Equal((12, "arrest", -3, null), (reader.Occurrence, Encoding.UTF8.GetString(reader.Act), reader.First, reader.Last));
        Assert.Equal(wholes.Distinct().Order(), reader.MayBePartOf);
        foreach (var account in accounts.OrderBy(account => account.Claim))
        {
            Assert.True(reader.NextAccount());
            var read = new CountedAccount(
                reader.Claim, reader.Coded, CodeBook.Modalities[reader.Modality], reader.Source < 0 ? null : reader.Source, reader.KnownDay,
                reader.Low < 0 ? null : reader.Low, reader.High < 0 ? null : reader.High, reader.PartOf < 0 ? null : reader.PartOf,
                Encoding.UTF8.GetString(reader.Place), Encoding.UTF8.GetString(reader.Country), reader.Vagueness switch { 0 => "site", 1 => "town", _ => "country" }, Encoding.UTF8.GetString(reader.Who));
            Assert.Equal(account with { Place = account.Place ?? "", Country = account.Country ?? "" }, read);
        }
        Assert.False(reader.NextAccount());
        Assert.False(reader.NextOccurrence());
    }, iter: 500);

    [Fact]
    public void The_order_of_accounts_does_not_matter() => Account.Array[2, 5].Where(some => some.Select(each => each.Claim).Distinct().Count() == some.Length).Sample(accounts =>
        Assert.Equal(CountedAccounts.Pack(1, "arrest", 1, 2, [3, 1], accounts), CountedAccounts.Pack(1, "arrest", 1, 2, [1, 3, 3], accounts.Reverse())), iter: 200);

    private static Gen<T> Picked<T>(params T[] some) => Gen.Int[0, some.Length - 1].Select(place => some[place]);
}
