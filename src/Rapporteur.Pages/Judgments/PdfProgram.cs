using System.Diagnostics;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A program of this machine that makes PDF from a page: Chromium, else WeasyPrint.</summary>
/// <param name="name">What it is called.</param>
/// <param name="path">Where it lies.</param>
public sealed class PdfProgram(string name, string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Known = ["chromium", "chromium-browser", "google-chrome", "chrome", "weasyprint"];

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>The program, where one is installed.</summary>
    /// <param name="find">The path of a program by its name, or null where it is not installed.</param>
    /// <returns>The program, or <c>PU007</c>.</returns>
    public static Outcome<PdfProgram> Find(Func<string, string?> find) =>
        Known.Select(known => (Name: known, Path: find(known))).FirstOrDefault(found => found.Path is not null) is { Path: { } path } program
            ? new PdfProgram(program.Name, path)
            : PublishingRefusals.NoPrinter.With(("file", "the HTML document"));

    /// <summary>Makes a PDF.</summary>
    /// <param name="html">The page, which needs nothing beside itself.</param>
    /// <param name="pdf">Where the PDF is to lie.</param>
    /// <returns>The path of the PDF, or <c>PU013</c>.</returns>
    /// <exception cref="IOException">The place cannot be written to.</exception>
    public Outcome<string> Make(string html, string pdf)
    {
        var profile = Directory.CreateTempSubdirectory("rapporteur-pdf-").FullName;
        try
        {
            using var process = Process.Start(Start(html, pdf, profile))!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
                process.Kill(entireProcessTree: true);
            process.WaitForExit();
            output.GetAwaiter().GetResult();
            return process.ExitCode == 0 && File.Exists(pdf)
                ? pdf
                : PublishingRefusals.PdfFailed.With(("program", name), ("detail", errors.GetAwaiter().GetResult().Trim().Split('\n')[^1]));
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return PublishingRefusals.PdfFailed.With(("program", name), ("detail", failure.Message));
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private ProcessStartInfo Start(string html, string pdf, string profile)
    {
        string[] words = name == "weasyprint"
            ? [html, pdf]
            : [
                "--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--user-data-dir={profile}",
                // The browser's own walls need a user who is not root; the page has no script and asks for nothing.
                .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
                $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri];
        return new ProcessStartInfo(path, words) { RedirectStandardOutput = true, RedirectStandardError = true };
    }
}
