using System.Text.Json.Nodes;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>Waves for machines.</summary>
internal static class WavesJson
{
    public static JsonObject Of(WaveAnswer answer, WaveQuestion question, string language) => new()
    {
        ["waves"] = new JsonArray([.. answer.Series.Select(series => (JsonNode)Of(series))]),
        ["by"] = question.By.ToString().ToLowerInvariant(),
        ["dating"] = question.Dating.ToString().ToLowerInvariant(),
        ["coverage"] = new JsonArray([.. answer.Coverage.Select(coverage => (JsonNode)new JsonObject
        {
            ["source"] = coverage.Source, ["held"] = coverage.Count(IssueState.Held), ["unread"] = coverage.Count(IssueState.Unread), ["missing"] = coverage.Count(IssueState.Missing),
        })]),
        ["warnings"] = CountJson.Warnings(answer.Warnings, language),
    };

    private static JsonObject Of(WaveSeries series) => new()
    {
        ["key"] = series.Key,
        ["name"] = series.Word,
        ["occurrences"] = series.Days.Count,
        ["left_out"] = series.LeftOut,
        ["median_lag_days"] = series.MedianLag,
        ["bursts"] = new JsonArray([.. series.Waves.Select(wave => (JsonNode)new JsonObject
        {
            ["level"] = wave.Level, ["first"] = Iso(wave.First), ["last"] = Iso(wave.Last), ["occurrences"] = wave.Occurrences,
        })]),
        ["signals"] = new JsonArray([.. series.Signals.Select(signal => (JsonNode)new JsonObject
        {
            ["day"] = signal.Signal.Day,
            ["what"] = signal.Signal.What,
            ["chosen"] = signal.Signal.Chosen,
            ["days"] = signal.Compared?.Days,
            ["before"] = signal.Compared?.Before,
            ["after"] = signal.Compared?.After,
            ["ratio"] = signal.Compared is { } compared && double.IsFinite(compared.RateRatio) ? compared.RateRatio : null,
            ["p"] = signal.Compared?.P,
        })]),
        ["by_day"] = new JsonArray([.. series.Days.GroupBy(day => day).Select(day => (JsonNode)new JsonObject { ["day"] = Iso(day.Key), ["occurrences"] = day.Count() })]),
    };

    private static string Iso(int day) => LocalDatePattern.Iso.Format(DayNumber.ToDay(day));
}
