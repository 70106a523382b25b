namespace Rapporteur.Pages.Tests;

public class StaticReportTests
{
    [Fact]
    public void A_report_can_be_kept_for_looking_at()
    {
        var folder = Environment.GetEnvironmentVariable("RAPPORTEUR_KEEP_REPORT");
        if (folder is null)
            Assert.Skip("set RAPPORTEUR_KEEP_REPORT to a folder to keep the report of the fixture there");
        StaticReport.Write(AugustInquiry.WorkingPapers(), Path.Combine(folder, "papers"));
        StaticReport.Write(AugustInquiry.Public(), Path.Combine(folder, "public"));
    }
}
