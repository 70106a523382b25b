using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Linkage;
using Rapporteur.Linkage.Records;
using Rapporteur.Linkage.Reporting;

namespace Rapporteur.Cli.Register;

/// <summary>What was typed after <c>link</c>.</summary>
internal sealed record LinkRequest(string[] Files, string Out)
{
    public string? Pairs { get; init; }

    public string? Settings { get; init; }

    public string? Report { get; init; }

    public string? Model { get; init; }

    public string? ModelOut { get; init; }

    public string? Labels { get; init; }

    public double? Threshold { get; init; }

    public long Seed { get; init; }

    public bool Json { get; init; }

    /// <summary>Every file that is read.</summary>
    public IEnumerable<string> Read => [.. Files, .. new[] { Settings, Model, Labels }.OfType<string>()];

    /// <summary>Every file that is written.</summary>
    public IEnumerable<string> Written => new[] { Out, Pairs, ModelOut }.OfType<string>();
}

/// <summary>One linkage from files to files.</summary>
internal sealed class LinkRun(Terminal terminal, LinkRequest asked)
{
    private const int RefusalsShown = 20;

    private readonly ProgressLine progress = new(terminal, "Linking", "steps");

    public int Go()
    {
        var watch = Stopwatch.StartNew();
        var refusal = Unusable();
        if (refusal is not null)
            return Refuse([refusal]);
        var settings = asked.Settings is null ? new LinkSettings() : LinkSettings.Read(File.ReadAllText(Full(asked.Settings)), asked.Settings, out refusal);
        var model = asked.Model is null ? null : LinkModel.Read(File.ReadAllText(Full(asked.Model)), asked.Model, out refusal);
        if (settings is null || refusal is not null)
            return Refuse([refusal!]);
        var reading = Read();
        if (reading.Table is null)
            return Refuse(reading.Refusals);
        if (settings.Apply(reading.Table, out refusal) is not { } table || (refusal = Linker.Unfit(table, model, asked.Model ?? asked.Files[0])) is not null)
            return Refuse([refusal!]);
        var labels = LabelsOf(table);
        var result = Linker.Link(table, OptionsOf(settings, model, labels.Pairs), terminal.Cancellation);
        progress.End();
        LinkRefusal[] refusals = [.. reading.Refusals, .. labels.Refusals];
        Write(result, refusals);
        Answer(result, refusals, watch.Elapsed);
        return refusals.Length > 0 ? Refuse(refusals) : ExitCodes.Done;
    }

    private void Write(LinkResult result, IReadOnlyList<LinkRefusal> refusals)
    {
        LinkFiles.WriteClusters(Full(asked.Out), result);
        if (asked.Pairs is not null)
            LinkFiles.WritePairs(Full(asked.Pairs), result);
        if (asked.ModelOut is not null)
            File.WriteAllText(Full(asked.ModelOut), result.Model.ToJson());
        if (asked.Report is not null)
            LinkReport.Write(result, refusals, Full(asked.Report), terminal.Language);
    }

    private string Full(string path) => Path.Combine(terminal.Here, path);

    private LinkRefusal? Unusable()
    {
        if (asked.Read.FirstOrDefault(file => !File.Exists(Full(file))) is { } missing)
            return LinkRefusal.Of(LinkRefusals.NotThere, ("file", missing));
        var read = asked.Read.Select(file => Path.GetFullPath(Full(file))).ToHashSet(StringComparer.Ordinal);
        return asked.Written.FirstOrDefault(file => read.Contains(Path.GetFullPath(Full(file)))) is { } written
            ? LinkRefusal.Of(LinkRefusals.WouldOverwrite, ("file", written))
            : null;
    }

    private TableReading Read()
    {
        var files = asked.Files.Select(file => (Path.GetFileName(file), (Stream)File.OpenRead(Full(file)))).ToList();
        try
        {
            return TableReader.Read(files, terminal.Cancellation);
        }
        finally
        {
            files.ForEach(file => file.Item2.Dispose());
        }
    }

    private JudgedPairs LabelsOf(RecordTable table)
    {
        if (asked.Labels is null)
            return new JudgedPairs([], []);
        using var file = File.OpenRead(Full(asked.Labels));
        return JudgedPairs.Read(Path.GetFileName(asked.Labels), file, table);
    }

    private LinkOptions OptionsOf(LinkSettings settings, LinkModel? model, IReadOnlyList<JudgedPair> labels) => new()
    {
        Labels = labels,
        Threshold = asked.Threshold ?? settings.Threshold ?? new LinkOptions().Threshold,
        PairsPerRecord = settings.PairsPerRecord,
        Model = model,
        Seed = (ulong)asked.Seed,
        Progress = (what, done, total) => progress.Tell(done, total, what),
    };

    private void Answer(LinkResult result, IReadOnlyList<LinkRefusal> refusals, TimeSpan taken)
    {
        var sizes = result.Clusters.CountBy(cluster => cluster).Select(cluster => cluster.Value).ToList();
        var links = result.Pairs.Count(pair => pair.Probability >= result.Threshold);
        if (asked.Json)
        {
            JsonAnswer.Write(terminal.Out, Json(result, refusals, sizes, links, taken));
            return;
        }
        terminal.Out.WriteLine("The columns were taken as:");
        foreach (var column in result.Table.Columns)
            terminal.Out.WriteLine(Plain.Text($"  {column.Name,-20} {column.Kind,-12} {column.Filled,7:0.0 %} filled, {column.Values.Count - 1} values"));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Table.Count} records, {result.Candidates} pairs compared, {links} links, {sizes.Count} clusters, the largest of {sizes.DefaultIfEmpty().Max()}, in {taken.TotalSeconds:0.0} s."));
        if (result.Labels.Count > 0 && result.ByLabels(result.Threshold) is var count)
            terminal.Out.WriteLine(Plain.Text($"By {result.Labels.Count} labels: precision {count.Precision:0.000} of {count.Judged} links judged, recall {count.Recall:0.000} of {count.Same} pairs of one person."));
        foreach (var block in result.LargeBlocks.Take(3))
            terminal.Out.WriteLine(Plain.Text($"  {block.Records} records have the same {block.Rule}: other rules part them."));
        terminal.Out.WriteLine(Plain.Text($"The clusters stand in {asked.Out}."));
    }

    private static JsonObject Json(LinkResult result, IReadOnlyList<LinkRefusal> refusals, List<int> sizes, int links, TimeSpan taken) => new()
    {
        ["records"] = result.Table.Count,
        ["refused"] = refusals.Count,
        ["columns"] = new JsonArray([.. result.Table.Columns.Select(column => new JsonObject { ["name"] = column.Name, ["kind"] = column.Kind.ToString(), ["filled"] = Math.Round(column.Filled, 4) })]),
        ["pairs_compared"] = result.Candidates,
        ["links"] = links,
        ["clusters"] = sizes.Count,
        ["labels"] = result.Labels.Count == 0 ? null : new JsonObject
        {
            ["judged"] = result.Labels.Count, ["precision"] = Math.Round(result.ByLabels(result.Threshold).Precision, 4), ["recall"] = Math.Round(result.ByLabels(result.Threshold).Recall, 4),
        },
        ["unreached"] = result.Unreached.Count,
        ["largest_cluster"] = sizes.DefaultIfEmpty().Max(),
        ["seconds"] = Math.Round(taken.TotalSeconds, 3),
    };

    /// <summary>Says what was refused; a file of ten thousand bad rows is told of in a few lines.</summary>
    private int Refuse(IReadOnlyList<LinkRefusal> refusals)
    {
        foreach (var refusal in refusals.Take(RefusalsShown))
        {
            terminal.Error.WriteLine(Plain.Text($"{refusal.Code}: {refusal.Reason(terminal.Language)}"));
            terminal.Error.WriteLine(Plain.Text($"       {refusal.Mend(terminal.Language)}"));
        }
        if (refusals.Count > RefusalsShown)
            terminal.Error.WriteLine($"... and {refusals.Count - RefusalsShown} more.");
        return ExitCodes.Refused;
    }
}
