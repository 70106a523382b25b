using System.Globalization;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Counting;
using Rapporteur.Statistics.Survival;

namespace Rapporteur.Cli.Counting;

/// <summary>Cohorts for a person: a line a member, from office to end.</summary>
internal static class CohortText
{
    private const int Indent = 4;

    public static void WriteList(TextWriter to, IReadOnlyList<Cohort> cohorts)
    {
        foreach (var cohort in cohorts)
            Paragraph.Write(to, $"{cohort.Body.Title}: {cohort.Body.Criterion}; {cohort.Body.Members.Length} of {cohort.Size} named, followed from {cohort.Body.From}; defined by {cohort.DefinedBy} on {Plain.Instant(cohort.RecordedSeconds)[..10]}", cohort.Handle, Indent);
    }

    public static void Write(TextWriter to, CohortAnswer answer)
    {
        WriteList(to, [answer.Cohort]);
        to.WriteLine($"Fates by {Iso(answer.On)}:");
        foreach (var member in answer.Members)
        {
            Paragraph.Write(to, $"{member.Member.Name}{(member.Member.Disputed ? " (disputed)" : "")}{(member.Offices.Count > 0 ? $", {member.Offices[0]}" : "")}: {Words(member)}", "-", 2);
            if (member.DeathIsContested)
                to.WriteLine("    ! accounts of the death contradict each other");
        }
        to.WriteLine();
        foreach (var (fate, members) in answer.Fates)
            to.WriteLine($"{members,4} of {answer.Cohort.Size}  {Word(fate)}");
        if (answer.Curves is { } curves)
            Write(to, curves, answer.Cohort.Body.From);
    }

    public static void Write(TextWriter to, GroupTest test)
    {
        for (var group = 0; group < test.Observed.Count; group++)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(group == 0 ? "first " : "second")}  acted against: {test.Observed[group]:0}, expected if both fared alike: {test.Expected[group]:0.0}"));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"log-rank (Mantel 1966): chi-square {test.ChiSquare:0.00} on {test.Degrees}, p {test.P:0.####}; vague dates stand in the middle of their extent"));
    }

    /// <summary>A fate in words.</summary>
    public static string Word(Fate fate) => fate switch
    {
        Fate.NothingReported => "nothing reported",
        Fate.Removed => "removed from office or party",
        Fate.Held => "held, tried, sentenced, exiled or vanished",
        Fate.Released => "released or rehabilitated",
        Fate.Executed => "executed or killed",
        _ => "dead by suicide or in custody",
    };

    private static string Words(FollowedMember member) => member.Steps.Count == 0 ? "nothing reported"
        : string.Join("; ", member.Steps.Select(step => $"{step.Mention.Act}{(step.Mention.Edtf is { } when ? $" {when}" : "")}{(step.Mention.PlaceName is { } place ? $" {place}" : "")}{(step.IsPossible ? " (perhaps later)" : "")} C{step.Mention.Claim}"));

    private static void Write(TextWriter to, CohortCurves curves, string from)
    {
        to.WriteLine();
        to.WriteLine($"Share left alone, by days after {from} (bounds under the vague dates; Turnbull 1976):");
        foreach (var (days, least, most) in curves.LeftAlone)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{days,6}  {least,4:P0} to {most,4:P0}  {new string('█', (int)Math.Round(30 * least))}{new string('░', (int)Math.Round(30 * most) - (int)Math.Round(30 * least))}"));
        if (curves.MedianDays is { } median)
            to.WriteLine($"Half of them within {median} days.");
        foreach (var (fate, share) in curves.FirstFates)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first: {Word(fate)}, {share.Value:P0} ({share.Low:P0} to {share.High:P0}, Aalen and Johansen 1978)"));
    }

    private static string Iso(int day) => LocalDatePattern.Iso.Format(DayNumber.ToDay(day));
}
