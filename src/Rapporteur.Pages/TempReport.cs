namespace Rapporteur.Pages;
/// <summary>Temporary.</summary>
public static class StaticReport { /// <summary>Temporary.</summary>
public static void Write(Rapporteur.Publishing.Edition e, string folder) { Directory.CreateDirectory(folder); File.WriteAllText(Path.Combine(folder, "index.html"), e.Imprint.Inquiry + " " + e.Totals); foreach (var x in e.Exhibits()) { } foreach (var x in e.Days.SelectMany(d => e.Occurrences(d.Key, d.Key))) { } e.Places().ToList(); e.Tallies().ToList(); e.Files().ToList(); } }
