using Rapporteur.Hostile;

namespace Rapporteur.Bench.Hostile;

/// <summary>A folder of files made to do harm.</summary>
internal static class HostileBench
{
    /// <summary>Only writes the folder: <c>make-hostile --work DIR [--short]</c>.</summary>
    public static void Make(Results results, string[] options)
    {
        using var work = new WorkFolder(options);
        var folder = work.Of("hostile");
        new HostileFolder(folder, options.Contains("--short") ? HostileScale.Short : HostileScale.Long).Write();
        results.Add("hostile files written to " + folder, "done", "-");
    }
}
