using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Bench.Chronicle;

/// <summary>
/// Makes an inquiry of any number of claims without documents: deposits, text layers and readings are appended as entries. Acts of
/// an invented world, over four years and two thousand towns, a third of them told by more than one newspaper. The same seed gives
/// the same claims; salts and signatures differ.
/// </summary>
internal sealed class ClaimWriter(int seed)
{
    private const int ClaimsOfAReading = 25, ReadingsOfABatch = 128, Days = 1460, Towns = 2000, Names = 40_000, Remembered = 2000;

    private static readonly DateOnly FirstDay = new(1936, 1, 1);

    private static readonly string[] Acts = ["arrest", "arrest", "arrest", "detention", "trial", "sentence", "execution", "dismissal", "expulsion", "internal-exile", "release"];

    private static readonly string[] Groups = ["railwaymen", "teachers", "students", "engineers", "workers of the mill", "officers", "priests", "functionaries of the party"];

    private readonly Random chance = new(seed);
    private readonly List<Happening> told = [];

    /// <summary>Makes the inquiry at a path that does not exist yet; its read models are not built.</summary>
    public void Write(string path, KeyRing ring, int claims)
    {
        using var inquiry = FoundInquiry.Run(path, "a million claims", null, ring, null, Rooms.All, TimeProvider.System).Value;
        var readings = claims / ClaimsOfAReading;
        for (var first = 0; first < readings; first += ReadingsOfABatch)
        {
            var drafts = Enumerable.Range(first, Math.Min(ReadingsOfABatch, readings - first)).Select(number => Draft(number, readings)).ToArray();
            inquiry.Append([.. drafts.AsParallel().AsOrdered().SelectMany(draft => Sign(inquiry, draft))]);
        }
    }

    private static SignedEntry[] Sign(Inquiry inquiry, (int Number, Deposit Deposit, ClaimBody[] Claims) draft)
    {
        var deposit = inquiry.Sign(draft.Deposit);
        var leaf = deposit.Leaf.ToString();
        var text = inquiry.Sign(new TextLayer(leaf, draft.Deposit.Sha256, 10_000, "bench", "utf-8", null), deposit.Leaf);
        var reading = new ReadingDone(draft.Deposit.Sha256, leaf, (draft.Number * ClaimsOfAReading) + 1, "en", "bench", null, draft.Claims, []);
        return [deposit, text, inquiry.Sign(reading, text.Leaf)];
    }

    private (int Number, Deposit Deposit, ClaimBody[] Claims) Draft(int number, int readings)
    {
        var day = FirstDay.AddDays((int)((long)number * Days / readings));
        var deposit = new Deposit
        {
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number))),
            Size = 10_000,
            MediaType = "text/plain",
            Path = $"papers/{number}.txt",
            How = "file",
            About = new Description { Source = $"newspaper {(number % 60) + 1}", Published = Iso(day), PublishedBasis = "declared", Language = "en", LanguageBasis = "declared" },
            Access = AccessLevels.Internal,
        };
        return (number, deposit, [.. Enumerable.Range(0, ClaimsOfAReading).Select(ordinal => Claim(ordinal, day))]);
    }

    private ClaimBody Claim(int ordinal, DateOnly published)
    {
        var happening = told.Count > 0 && chance.Next(100) < 35 ? told[chance.Next(told.Count)] : Invent(published);
        var (start, exact) = (ordinal * 400, $"In {happening.Town} {happening.Who ?? happening.Group} suffered {happening.Act} on {happening.Edtf ?? "a day that is not given"}, as this newspaper was told by its correspondent.");
        return new ClaimBody
        {
            Act = happening.Act,
            Modality = chance.Next(4) switch { 0 => "asserted", 1 => "official", _ => "reported" },
            Confidence = 500 + chance.Next(480),
            Passage = new PassageBody(start, start + exact.Length, exact, "what stood before it in the paper ", " what stood after it in the paper"),
            Trigger = new QuoteBody(start + 20, start + 28, "suffered"),
            When = happening.Edtf is { } edtf ? new DateBody(edtf, edtf, "written") : null,
            Where = [new PlaceBody(happening.Town, happening.Town, "RU", $"geonames:{happening.TownNumber}", 5_000_000 + (happening.TownNumber * 500), 3_000_000 + (happening.TownNumber * 3000), "town")],
            Victims = happening.Who is { } name ? [new VictimBody("person", name, name, ["the secretary of the town"])] : [new VictimBody("group", happening.Group)],
            Quantity = happening.Who is null ? new QuantityBody("several", 3, 9, "several") : null,
            Attribution = chance.Next(3) == 0 ? ["an agency"] : null,
            Cues = [new CueBody("act", start + 20, start + 28, "suffered"), new CueBody("place", start + 3, start + 10, happening.Town)],
        };
    }

    private Happening Invent(DateOnly published)
    {
        var day = published.AddDays(-chance.Next(6));
        var town = (int)(Towns * Math.Pow(chance.NextDouble(), 3));
        var happening = new Happening(
            Acts[chance.Next(Acts.Length)], town, $"Town {town}",
            chance.Next(100) switch { < 80 => Iso(day), < 90 => Iso(day)[..7], < 95 => Iso(day)[..4], _ => null },
            chance.Next(100) < 55 ? NameOf(chance.Next(Names)) : null, Groups[chance.Next(Groups.Length)]);
        if (told.Count < Remembered)
            told.Add(happening);
        else
            told[chance.Next(Remembered)] = happening;
        return happening;
    }

    /// <summary>A surname that no other number has, made of syllables.</summary>
    private static string NameOf(int number)
    {
        string[] syllables = ["ba", "ve", "go", "du", "zi", "ka", "le", "mo", "nu", "pi", "ra", "se", "to", "fu", "chi", "sha"];
        var name = "";
        for (var left = number + 256; left > 0; left /= syllables.Length)
            name += syllables[left % syllables.Length];
        return char.ToUpperInvariant(name[0]) + name[1..] + "nov";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Happening(string Act, int TownNumber, string Town, string? Edtf, string? Who, string Group);
}
