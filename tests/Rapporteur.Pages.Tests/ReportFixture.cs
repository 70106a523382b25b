using Rapporteur.Pages.Tests;

[assembly: AssemblyFixture(typeof(ReportFixture))]
[assembly: AssemblyFixture(typeof(Browser))]

namespace Rapporteur.Pages.Tests;

/// <summary>
/// Both editions of the invented inquiry, written once for all tests. With <c>RAPPORTEUR_KEEP_REPORT=DIR</c> they are
/// written there and kept, to be looked at (<c>scripts/screens</c>).
/// </summary>
public sealed class ReportFixture : IDisposable
{
    private static readonly string? Kept = Environment.GetEnvironmentVariable("RAPPORTEUR_KEEP_REPORT");

    public ReportFixture()
    {
        Root = Directory.CreateTempSubdirectory("rapporteur-pages-").FullName;
        WorkingPapers = Path.Combine(Kept ?? Root, "papers");
        Public = Path.Combine(Kept ?? Root, "public");
        StaticReport.Write(AugustInquiry.WorkingPapers(), WorkingPapers);
        StaticReport.Write(AugustInquiry.Public(), Public);
    }

    public string Root { get; }

    public string WorkingPapers { get; }

    public string Public { get; }

    /// <summary>A folder for one test.</summary>
    public string Folder(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
