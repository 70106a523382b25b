using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Statistics.Lists;

namespace Rapporteur.Statistics.Tests;

/// <summary>The tables and figures that lie beside the repository; tests that need them are skipped aloud where they do not.</summary>
internal static class SharedFigures
{
    private static readonly string? Folder = Find();

    internal static bool AreThere => Folder is not null;

    internal static void Need() => Assert.SkipWhen(Folder is null, "no shared statistics beside the repository");

    internal static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, file)))!;

    /// <summary>The data sets of a file of figures, by name, for theories; one that says nothing where there is no file.</summary>
    internal static IEnumerable<string> Datasets(string part) =>
        Folder is null ? ["none"] : Json("mse_expected.json")["datasets"]!.AsObject().Where(set => part.Length == 0 || set.Value![part] is not null).Select(set => set.Key);

    internal static JsonNode Mse(string dataset)
    {
        Need();
        return Json("mse_expected.json")["datasets"]![dataset]!;
    }

    internal static CaptureTable Table(string dataset) => Read($"mse/{dataset}.csv");

    internal static CaptureTable Read(string file)
    {
        Need();
        using var text = new StreamReader(Path.Combine(Folder!, file));
        return CaptureTable.Read(text).Value;
    }

    /// <summary>The columns of a file, by name.</summary>
    internal static Dictionary<string, string[]> Columns(string file)
    {
        Need();
        var lines = File.ReadAllLines(Path.Combine(Folder!, file)).Where(line => line.Length > 0).Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray()).ToArray();
        return Enumerable.Range(0, lines[0].Length).ToDictionary(i => lines[0][i], i => lines.Skip(1).Select(line => line[i]).ToArray());
    }

    internal static double[] Numbers(string file, string column) =>
        [.. Columns(file)[column].Select(text => text.Length == 0 ? double.NaN : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];

    internal static double Number(this JsonNode? node) => node is null || node.GetValueKind() == JsonValueKind.String ? double.NaN : node.GetValue<double>();

    internal static double[] Numbers(this JsonNode? node) => [.. node!.AsArray().Select(item => item.Number())];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var place = Path.Combine(folder.FullName, "shared", "stats");
            if (File.Exists(Path.Combine(place, "mse_expected.json")))
                return place;
        }
        return null;
    }
}

/// <summary>Comparisons with a tolerance that say what was compared.</summary>
internal static class Near
{
    internal static void Relative(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Max(Math.Abs(expected), 1e-300), FormattableString.Invariant($"{what}: expected {expected:R}, is {actual:R}"));

    internal static void Absolute(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance, FormattableString.Invariant($"{what}: expected {expected:R}, is {actual:R}"));
}
