namespace Rapporteur.Pages.Tests;

/// <summary>Both editions of the invented inquiry, written once for all tests.</summary>
public sealed class ReportFixture : IDisposable
{
    public ReportFixture()
    {
        Root = Directory.CreateTempSubdirectory("rapporteur-pages-").FullName;
        StaticReport.Write(AugustInquiry.WorkingPapers(), WorkingPapers);
        StaticReport.Write(AugustInquiry.Public(), Public);
    }

    public string Root { get; }

    public string WorkingPapers => Path.Combine(Root, "papers");

    public string Public => Path.Combine(Root, "public");

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
