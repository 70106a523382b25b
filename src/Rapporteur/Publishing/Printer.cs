using System.Globalization;
using NodaTime;
using Rapporteur.Archive;
using Rapporteur.Chronicle;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Search;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Turns what the rooms below hold into what an edition shows.</summary>
internal sealed class Printer
{
    private static readonly HashSet<string> RunByBrowsers = new(StringComparer.Ordinal)
    {
        "text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml",
    };

    private readonly Inquiry inquiry;
    private readonly EditionKind kind;
    private readonly string folder;
    private readonly Dictionary<int, ExhibitReference> references;
    private readonly ScanPrinter scans;
    private readonly HashSet<int> admitted;
    private readonly ContentsOfExhibits contents;

    public Printer(Inquiry inquiry, Admission admission, string folder)
    {
        (this.inquiry, kind, this.folder) = (inquiry, admission.Kind, folder);
        scans = new ScanPrinter(inquiry, folder);
        var exhibits = ArchiveQueries.Exhibits(inquiry).ToList();
        references = exhibits.ToDictionary(exhibit => exhibit.Number, Reference);
        admitted = [.. exhibits.Where(admission.Admits).Select(exhibit => exhibit.Number)];
        contents = new ContentsOfExhibits(inquiry, kind, references, admitted);
    }

    /// <summary>Where a public edition files its claims; null in the working papers.</summary>
    public IReadOnlyDictionary<int, OccurrenceReference>? Published { get; set; }

    /// <summary>Words that the commission has in evidence and that stand in the texts shown, by exhibit.</summary>
    public ILookup<int, PrintedEvidence> Tendered { get; set; } = Array.Empty<PrintedEvidence>().ToLookup(_ => 0);

    /// <summary>The gazetteer identity of a place's key in links.</summary>
    public static string PlaceId(string key) => key.StartsWith("geonames-", StringComparison.Ordinal) ? "geonames:" + key["geonames-".Length..] : "own:" + key["own-".Length..];

    /// <summary>An exhibit that this edition holds, or null.</summary>
    public ExhibitReference? Held(int exhibit) => admitted.Contains(exhibit) ? references[exhibit] : null;

    public PrintedOccurrence Print(OccurrenceInFull full, IReadOnlyList<Claim> admitted)
    {
        var occurrence = full.Occurrence;
        var origins = full.Accounts.Where(account => admitted.Any(claim => claim.Number == account.Claim)).ToList();
        var reference = new OccurrenceReference(occurrence.Number, occurrence.Filed);
        var claims = admitted.Select(claim => Print(claim, origins.First(account => account.Claim == claim.Number), reference)).ToList();
        var lead = claims.FirstOrDefault(claim => claim.Mark != Mark.Denied && claim.When.Key == occurrence.Filed) ?? claims[0];
        return new PrintedOccurrence
        {
            Reference = reference,
            Act = occurrence.Act,
            ActDetail = lead.ActDetail,
            When = lead.When.Key == occurrence.Filed ? lead.When : new PrintedDate(EdtfOf(occurrence), Day(occurrence.FirstDay), Day(occurrence.LastDay)) { Basis = DateBasis.Inferred },
            Where = claims.SelectMany(claim => claim.Where).OrderBy(place => place.Precision).FirstOrDefault() is { } exact && lead.Where.Count == 0 ? [exact] : lead.Where,
            Victims = [.. claims.SelectMany(claim => claim.Victims).DistinctBy(victim => victim.Written)],
            Quantity = Cover(claims),
            Mark = claims.Select(claim => claim.Mark).Where(mark => mark != Mark.Denied).DefaultIfEmpty(Mark.Denied).Min(),
            Accounts = claims,
            Origins = [.. origins.GroupBy(account => (account.Origin, account.WhyNot)).OrderBy(group => group.Key.WhyNot is not null).ThenBy(group => group.Min(account => account.Claim))
                .Select(group => new PrintedOrigin(group.Key.Origin, [.. group.Select(account => account.Claim)], group.Key.WhyNot))],
            MayBePartOf = [.. full.MayBePartOf.Select(link => new OccurrenceReference(link.Whole, link.Filed))],
            Decisions = [.. full.Decisions.Select(Print)],
            GatheredBecause = occurrence.Because.Length == 0 ? null : occurrence.Because,
        };
    }

    public PrintedMeasure Print(Measure measure) => new()
    {
        Number = measure.Number,
        Kind = measure.Kind.Replace('-', ' '),
        Title = Shortened(measure.Exact),
        When = PrintedDates.OfAct(measure.Edtf, measure.FirstDay, measure.LastDay, measure.DateWritten, measure.DateBasis, false, null),
        Coded = ClaimStates.IsCoded(measure.State),
        Passage = PrintPassage(measure.Exact, measure.Start, measure.End, measure.Prefix, measure.Suffix),
        Exhibit = references[measure.Exhibit],
    };

    public PrintedExhibit Print(Exhibit exhibit, IReadOnlyList<Claim> claims, IReadOnlyList<Measure> measures)
    {
        var text = ArchiveQueries.Text(inquiry, exhibit);
        return new PrintedExhibit
        {
            Reference = references[exhibit.Number],
            Author = exhibit.Author,
            Written = PrintedDates.OfDocument(exhibit.Written, exhibit.PublishedBasis),
            OriginalLanguage = exhibit.OriginalLanguage,
            Translator = exhibit.Translator,
            ArchivalReference = exhibit.ArchivalReference,
            MediaType = exhibit.MediaType ?? "application/octet-stream",
            Size = exhibit.Size ?? 0,
            Sha256 = exhibit.Sha256 ?? "",
            BytesPath = BytesPath(exhibit),
            ReceiptPath = Receipts.PathOf(exhibit),
            EntryIndex = exhibit.Index,
            Recorded = Instant.FromUnixTimeSeconds(exhibit.RecordedSeconds),
            Acquisition = kind == EditionKind.Public ? null : new Acquisition(
                exhibit.Depositor, Instant.FromUnixTimeSeconds(exhibit.DepositedSeconds), exhibit.How ?? "file", exhibit.Path ?? "", exhibit.ReceivedFrom, exhibit.Note),
            Checks = exhibit.Sha256 is null ? [] : [
                new CheckCommand("The bytes have the hash that the ledger states", $"sha256sum {inquiry.Exhibits.RelativePathOf(exhibit.Sha256)}", exhibit.Sha256),
                new CheckCommand("The deposit stands in the log, by its receipt alone", $"rapporteur verify --receipt {exhibit.Handle}.tlog-proof --key '{inquiry.Ledger.LogKey}'"),
            ],
            Parts = [.. ArchiveQueries.Parts(inquiry, exhibit.Number).Select(part => new PrintedPart(part.Label, part.Start, part.End)
            {
                Author = part.Author,
                Written = PrintedDates.OfDocument(part.Written, part.Machine ? "guessed" : "declared"),
                Published = PrintedDates.OfDocument(part.Published, part.Machine ? "guessed" : "declared"),
            })],
            Text = text is null ? null : new PrintedText(text, exhibit.TextSha256!, exhibit.Tool ?? "", exhibit.Encoding),
            TextRefused = exhibit.NoText,
            Scans = text is null || kind == EditionKind.Public ? [] : scans.Print(exhibit, text,
                [.. claims.Select(claim => (claim.Handle, claim.Coded, claim.Start, claim.End)), .. measures.Select(measure => (measure.Handle, ClaimStates.IsCoded(measure.State), measure.Start, measure.End))]),
            Contents = contents.In(exhibit),
            Containers = contents.Around(exhibit),
            Claims = PrintClaims(exhibit, claims),
            Measures = [.. measures.Select(Print)],
            Tendered = [.. Tendered[exhibit.Number]],
            NearDuplicates = [.. SearchQueries.NearDuplicates(inquiry, exhibit.Number).Where(near => admitted.Contains(near.Exhibit)).Select(near => references[near.Exhibit])],
        };
    }

    /// <summary>The persons that a claim names as victims, for the index.</summary>
    public IEnumerable<(string Key, string? PlaceKey, NamedAt At)> PersonsNamed(Claim claim) =>
        claim.Victims.Where(victim => victim.Kind == "person").Select(victim => victim.Name ?? victim.Written)
            .Select(name => (Surname.KeyOf(name), (string?)null, At(claim, name)));

    /// <summary>The places that a claim names, for the index.</summary>
    public IEnumerable<(string Key, string? PlaceKey, NamedAt At)> PlacesNamed(Claim claim) => claim.Places.SelectMany(place =>
        new[] { place.Name ?? place.Written, place.Written }.Distinct().Select(written =>
            (place.Gazetteer ?? Surname.KeyOf(place.Written), place.Gazetteer?.Replace(':', '-'), At(claim, written))));

    /// <summary>The organisations that claims name, for the index.</summary>
    public IEnumerable<(string Key, string? PlaceKey, NamedAt At)> OrganisationsNamed(IReadOnlyList<Claim> claims)
    {
        var byNumber = claims.ToDictionary(claim => claim.Number);
        return NamedBodies.Organisations(claims).SelectMany(body => body.Named.Select(naming => (body.Handle, (string?)null, At(byNumber[naming.Claim], naming.Written))));
    }

    private NamedAt At(Claim claim, string written) => new(written.ReplaceLineEndings(" "), references[claim.Exhibit], claim.Handle, claim.Start);

    private IReadOnlyList<PrintedClaim> PrintClaims(Exhibit exhibit, IReadOnlyList<Claim> claims)
    {
        var accounts = ChronicleQueries.AccountsOf(inquiry, exhibit.Number);
        return [.. claims.Select(claim => accounts.TryGetValue(claim.Number, out var account)
            ? Print(claim, account.Account, Published is null ? new OccurrenceReference(account.Account.Occurrence, account.Filed) : Published.GetValueOrDefault(claim.Number))
            : Print(claim, null, null))];
    }

    private PrintedClaim Print(Claim claim, AccountOf? account, OccurrenceReference? occurrence)
    {
        var exhibit = references[claim.Exhibit];
        return new PrintedClaim
        {
            Number = claim.Number,
            Coded = claim.Coded,
            Act = claim.Act,
            ActDetail = claim.Detail?.Replace('-', ' '),
            Modality = claim.Modality,
            Basis = claim.Basis,
            When = PrintedDates.OfAct(claim.Edtf, claim.FirstDay, claim.LastDay, claim.DateWritten, claim.DateBasis, claim.Throughout, claim.Calendar),
            Where = [.. claim.Places.Select(Print)],
            Victims = [.. claim.Victims.Select(victim => new PrintedVictim(victim.Name ?? victim.Written, victim.Kind == "person") { Roles = victim.Roles ?? [] })],
            Quantity = claim.QuantityLow is { } low && claim.QuantityWritten is { } written ? new PrintedQuantity(written, low, claim.QuantityHigh, claim.QuantityReading) : null,
            Charges = [.. claim.Charges.Select(charge => new PrintedCharge(charge, claim.Attribution.LastOrDefault()))],
            Perpetrators = [.. claim.Perpetrators.Select(organ => organ.Written)],
            Attribution = [exhibit.Source, .. claim.Attribution],
            Origin = account is { WhyNot: null } ? account.Origin : null,
            Passage = PrintPassage(claim.Exact, claim.Start, claim.End, claim.Prefix, claim.Suffix),
            Exhibit = exhibit,
            Occurrence = occurrence,
            RecordedBy = claim.Coded ? kind == EditionKind.Public ? "a person" : claim.Decider ?? claim.Author : claim.Reader ?? claim.Author,
            Recorded = Instant.FromUnixTimeSeconds(claim.DecidedSeconds ?? claim.RecordedSeconds),
        };
    }

    /// <summary>The words with whole words around them: what is stored of the context is cut by length.</summary>
    public static PrintedPassage PrintPassage(string exact, int start, int end, string prefix, string suffix)
    {
        var first = prefix.AsSpan().IndexOfAny(' ', '\n');
        var last = suffix.AsSpan().LastIndexOfAny(' ', '\n');
        return new PrintedPassage(exact, start, end)
        {
            Prefix = first < 0 ? prefix : prefix[(first + 1)..],
            Suffix = last < 0 ? suffix : suffix[..last],
        };
    }

    private static PrintedPlace Print(PlaceBody place) => new()
    {
        Key = place.Gazetteer?.Replace(':', '-'),
        Name = place.Name ?? place.Written,
        Written = place.Name == place.Written ? null : place.Written,
        Country = place.Country,
        Latitude = place.Latitude / 100_000.0,
        Longitude = place.Longitude / 100_000.0,
        Precision = Enum.TryParse<PlacePrecision>(place.Precision, ignoreCase: true, out var precision) ? precision : PlacePrecision.Town,
    };

    private PrintedDecision Print(PairDecision decision) => new(
        string.Create(CultureInfo.InvariantCulture, $"C{decision.A} and C{decision.B} {(decision.Together ? "report one act" : "report different acts")}"),
        decision.Reason, kind == EditionKind.Public ? "a member" : decision.Member, Instant.FromUnixTimeSeconds(decision.RecordedSeconds));

    /// <summary>An interval that covers what the accounts say; none where none gives a number.</summary>
    private static PrintedQuantity? Cover(IReadOnlyList<PrintedClaim> claims)
    {
        var counts = claims.Select(claim => claim.Quantity).OfType<PrintedQuantity>().ToList();
        return counts.Count switch
        {
            0 => null,
            1 => counts[0],
            _ => new PrintedQuantity(string.Join("; ", counts.Select(count => count.Written).Distinct()), counts.Min(count => count.Low),
                counts.All(count => count.High is not null) ? counts.Max(count => count.High) : null, "cover"),
        };
    }

    private ExhibitReference Reference(Exhibit exhibit) => new(
        exhibit.Number,
        kind == EditionKind.Public ? exhibit.Title ?? exhibit.Handle : exhibit.Name,
        exhibit.Source ?? "source not stated",
        $"S{exhibit.SourceNumber ?? 0}",
        exhibit.Language ?? "und",
        exhibit.Published is not null ? PrintedDates.OfDocument(exhibit.Published, exhibit.PublishedBasis) : PrintedDates.OfDocument(exhibit.Written, exhibit.PublishedBasis));

    /// <summary>The bytes as they lie in the inquiry; a public edition links none, for files carry metadata of their makers.</summary>
    private string? BytesPath(Exhibit exhibit) => kind == EditionKind.Public || exhibit.Sha256 is null || RunByBrowsers.Contains(exhibit.MediaType ?? "")
        ? null
        : Path.GetRelativePath(folder, Path.Combine(inquiry.Folder.Path, inquiry.Exhibits.RelativePathOf(exhibit.Sha256))).Replace('\\', '/');

    private static string EdtfOf(Occurrence occurrence) => (Day(occurrence.FirstDay), Day(occurrence.LastDay)) switch
    {
        (null, null) => "",
        ({ } first, { } last) when first == last => Iso(first),
        var (first, last) => $"{(first is { } from ? Iso(from) : "..")}/{(last is { } to ? Iso(to) : "..")}",
    };

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;

    private static string Shortened(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 120 ? line : line[..119] + "…";
    }
}
