using Microsoft.AspNetCore.Components;
using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>The parts of a report, in the order of its menu.</summary>
public enum Section
{
    /// <summary>The front page.</summary>
    Front,

    /// <summary>What is reported, by day.</summary>
    Chronicle,

    /// <summary>Claims counted by day and week.</summary>
    Counts,

    /// <summary>Where.</summary>
    Map,

    /// <summary>Decrees, campaigns, signals.</summary>
    Measures,

    /// <summary>What the commission asks, argues and finds; working papers only, once it has begun.</summary>
    Commission,

    /// <summary>The persons who are named.</summary>
    Register,

    /// <summary>An index of names and places.</summary>
    Names,

    /// <summary>The documents.</summary>
    Exhibits,

    /// <summary>Who speaks.</summary>
    Sources,

    /// <summary>What became of every file; working papers only.</summary>
    Ingest,

    /// <summary>What was withheld; public edition only.</summary>
    Withheld,

    /// <summary>How to check everything.</summary>
    Verify,

    /// <summary>How this was made, and how to read it.</summary>
    Method,
}

/// <summary>What every part of a page knows: the edition, the words, and where in the report it stands.</summary>
/// <param name="Report">The report that the page is of.</param>
/// <param name="Section">The part of the report.</param>
/// <param name="Path">Path of the page from the folder of the report, with forward slashes.</param>
/// <param name="Title">Its title.</param>
public sealed record PageContext(ReportContext Report, Section Section, string Path, string Title)
{
    private readonly string upwards = string.Concat(Enumerable.Repeat("../", Path.Count(character => character == '/')));

    /// <summary>The edition.</summary>
    public Edition Edition => Report.Edition;

    /// <summary>The words of the interface.</summary>
    public Words Words => Report.Words;

    /// <summary>Whether this is the working papers: only they show proposals, names of depositors, and paths.</summary>
    public bool IsInternal => Edition.Imprint.Kind == EditionKind.WorkingPapers;

    /// <summary>A relative link from this page to a path of the report.</summary>
    public string Link(string path) => upwards + path;

    /// <summary>A relative link to where an occurrence stands in the chronicle.</summary>
    public string Link(OccurrenceReference occurrence) => Link(Report.PathOf(occurrence));

    /// <summary>A relative link to the passage of a claim in its exhibit.</summary>
    public string Link(PrintedPassage passage, ExhibitReference exhibit, string handle) =>
        Link($"{ReportContext.ExhibitPath(exhibit.Number, TextPages.PageOf(passage.Start))}#{handle}");

    /// <summary>A relative link to what the commission rests something on, or null where it has no place in the report.</summary>
    public string? Link(PrintedEvidence evidence) => evidence switch
    {
        { Finding: { } finding } => Link(ReportContext.FindingPath(finding)),
        { Question: { } question } => Link($"{ReportContext.QuestionPath(question)}#{evidence.Handle}"),
        { Exhibit: { } exhibit, Passage: { } passage, Anchor: { } anchor } => Link(passage, exhibit, anchor),
        { Exhibit: { } exhibit } => Link(ReportContext.ExhibitPath(exhibit.Number)),
        _ => null,
    };
}

/// <summary>What all pages of a report share.</summary>
public sealed class ReportContext
{
    /// <summary>So many occurrences with accounts have a page each; more are gathered by the hundred.</summary>
    public const int MostAccountPages = 2_000;

    /// <summary>So many places at most, those with most occurrences, have a page of their own.</summary>
    public const int MostPlacePages = 200;

    private readonly HashSet<string> acts;
    private readonly Dictionary<string, string> actLabels;
    private readonly HashSet<string> places;
    private readonly HashSet<string> sources;

    /// <summary>So many persons at most, those with most mentions, have a page of their own.</summary>
    public const int MostPersonPages = 1_000;

    /// <summary>The most days as known on which a person has a page of its own.</summary>
    public const int MostKnownPages = 6;

    private readonly HashSet<string> persons;

    /// <summary>Plans the pages of an edition.</summary>
    public ReportContext(Edition edition)
    {
        Edition = edition;
        Words = Words.In(edition.Imprint.Language);
        Plan = new ChroniclePlan(edition);
        Mapped = edition.Places().Take(MostPlacePages).ToList();
        places = Mapped.Select(tally => tally.Place.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        persons = edition.Persons.OrderByDescending(person => person.Mentions).Take(MostPersonPages).Select(person => person.Handle).ToHashSet(StringComparer.Ordinal);
        sources = edition.Sources.Select(source => source.Handle).ToHashSet(StringComparer.Ordinal);
        actLabels = edition.Acts.ToDictionary(act => act.Code, act => act.Label, StringComparer.Ordinal);
        acts = edition.Acts.Where(act => act.Occurrences > 0).Select(act => act.Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>The words of the interface.</summary>
    public Words Words { get; }

    /// <summary>Which occurrence stands on which page.</summary>
    public ChroniclePlan Plan { get; }

    /// <summary>The places with most occurrences: those that have a page.</summary>
    public IReadOnlyList<PlaceTally> Mapped { get; }

    /// <summary>The label of an act.</summary>
    public string Act(string code) => actLabels.GetValueOrDefault(code, code);

    /// <summary>Where an occurrence stands in the chronicle.</summary>
    public string PathOf(OccurrenceReference occurrence) => $"{Plan.PageOf(occurrence).Path}#{occurrence.Handle}";

    /// <summary>The page of an occurrence's accounts: its own, or that of its hundred.</summary>
    public string AccountsPath(OccurrenceReference occurrence) => Edition.Totals.OccurrencesWithAccounts <= MostAccountPages
        ? $"occurrences/{occurrence.Handle}.html"
        : $"occurrences/C{occurrence.Number / 100 * 100}-{occurrence.Number / 100 * 100 + 99}.html#{occurrence.Handle}";

    /// <summary>The page of one act, or null where it has no occurrences.</summary>
    public string? ActPath(string code) => acts.Contains(code) ? $"chronicle/act-{code}.html" : null;

    /// <summary>The page of one place, or null where it has none.</summary>
    public string? PlacePath(string? key) => key is not null && places.Contains(key) ? $"chronicle/place-{key}.html" : null;

    /// <summary>Whether a source has a page; an exhibit whose source nobody stated leads to none.</summary>
    public bool HasSource(string handle) => sources.Contains(handle);

    /// <summary>The first page of an index.</summary>
    public static string IndexPath(IndexOf what) => what switch
    {
        IndexOf.Persons => PathOf(Section.Names),
        IndexOf.Places => "places/index.html",
        _ => "organisations/index.html",
    };

    /// <summary>The page of a person, or null where it has none.</summary>
    public string? PersonPath(string handle) => persons.Contains(handle) ? $"register/{handle}.html" : null;

    /// <summary>The pages of a person as known on days: the last so many but the very last, which shows all that is known.</summary>
    public static IReadOnlyList<(LocalDate Day, string Path)> KnownPages(string path, IReadOnlyList<LocalDate> days) =>
        [.. days.SkipLast(1).TakeLast(MostKnownPages).Select(day => (day, $"{path[..^".html".Length]}-{NodaTime.Text.LocalDatePattern.Iso.Format(day)}.html"))];

    /// <summary>The page of a question of the commission.</summary>
    public static string QuestionPath(string handle) => $"questions/{handle}.html";

    /// <summary>The page of a finding of the commission.</summary>
    public static string FindingPath(string handle) => $"findings/{handle}.html";

    /// <summary>The page of one source.</summary>
    public static string SourcePath(string handle) => $"sources/{handle}.html";

    /// <summary>A page of an exhibit; its text may have several.</summary>
    public static string ExhibitPath(int number, int textPage = 1) =>
        textPage == 1 ? $"exhibits/E{number}.html" : $"exhibits/E{number}.{textPage}.html";

    /// <summary>The first page of a section.</summary>
    public static string PathOf(Section section) => section switch
    {
        Section.Front => "index.html",
        Section.Chronicle => "chronicle/index.html",
        Section.Commission => "commission/index.html",
        Section.Register => "register/index.html",
        Section.Names => "names/index.html",
        Section.Exhibits => "exhibits/index.html",
        Section.Sources => "sources/index.html",
        Section.Ingest => "ingest/index.html",
        _ => $"{section.ToString().ToLowerInvariant()}.html",
    };
}

/// <summary>A part of a page.</summary>
public abstract class PagePart : ComponentBase
{
    /// <summary>The page that it is on.</summary>
    [CascadingParameter]
    public required PageContext Page { get; set; }

    /// <summary>The words of the interface.</summary>
    protected Words W => Page.Words;

    /// <summary>Makes text that strangers wrote safe to look at.</summary>
    protected static string V(string? text) => text is null ? "" : PlainText.Visible(text);
}

/// <summary>A whole page: the root of a rendering.</summary>
public abstract class ReportPage : ComponentBase
{
    /// <summary>Where it stands.</summary>
    [Parameter]
    public required PageContext Page { get; set; }

    /// <summary>The edition.</summary>
    protected Edition Edition => Page.Edition;

    /// <summary>The words of the interface.</summary>
    protected Words W => Page.Words;

    /// <summary>Makes text that strangers wrote safe to look at.</summary>
    protected static string V(string? text) => text is null ? "" : PlainText.Visible(text);
}
