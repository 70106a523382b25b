using System.Text.Json.Nodes;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Counting;
using Rapporteur.Statistics.Survival;

namespace Rapporteur.Cli.Counting;

/// <summary>Cohorts for machines.</summary>
internal static class CohortJson
{
    public static JsonObject Of(Cohort cohort) => new()
    {
        ["cohort"] = cohort.Handle,
        ["title"] = cohort.Body.Title,
        ["criterion"] = cohort.Body.Criterion,
        ["from"] = cohort.Body.From,
        ["size"] = cohort.Size,
        ["resting_on"] = cohort.Body.Resting,
        ["defined_by"] = cohort.DefinedBy,
        ["members"] = new JsonArray([.. cohort.Body.Members.Select(member => (JsonNode)new JsonObject { ["name"] = member.Name, ["disputed"] = member.Disputed })]),
    };

    public static JsonObject Of(CohortAnswer answer)
    {
        var json = Of(answer.Cohort);
        json["on"] = LocalDatePattern.Iso.Format(DayNumber.ToDay(answer.On));
        json["members"] = new JsonArray([.. answer.Members.Select(member => (JsonNode)new JsonObject
        {
            ["name"] = member.Member.Name, ["disputed"] = member.Member.Disputed, ["person"] = member.Person, ["offices"] = JsonAnswer.Words(member.Offices),
            ["fate"] = CohortText.Word(member.Fate), ["death_contested"] = member.DeathIsContested, ["left_out_machine_joins"] = member.LeftOut,
            ["steps"] = new JsonArray([.. member.Steps.Select(step => (JsonNode)new JsonObject
            {
                ["act"] = step.Mention.Act, ["when"] = step.Mention.Edtf, ["place"] = step.Mention.PlaceName, ["claim"] = $"C{step.Mention.Claim}", ["modality"] = step.Mention.Modality, ["coded"] = step.Mention.Coded, ["perhaps_later"] = step.IsPossible,
            })]),
        })]);
        json["fates"] = new JsonArray([.. answer.Fates.Select(row => (JsonNode)new JsonObject { ["fate"] = CohortText.Word(row.Fate), ["members"] = row.Members })]);
        if (answer.Curves is { } curves)
        {
            json["left_alone"] = new JsonArray([.. curves.LeftAlone.Select(point => (JsonNode)new JsonObject { ["days"] = point.Days, ["least"] = point.Least, ["most"] = point.Most })]);
            json["median_days"] = curves.MedianDays;
            json["first_fates"] = new JsonArray([.. curves.FirstFates.Select(row => (JsonNode)new JsonObject { ["fate"] = CohortText.Word(row.Fate), ["share"] = row.Share.Value, ["low"] = row.Share.Low, ["high"] = row.Share.High, ["level"] = row.Share.Level })]);
        }
        return json;
    }

    public static JsonObject Of(GroupTest test) => new()
    {
        ["method"] = "log-rank",
        ["observed"] = new JsonArray([.. test.Observed.Select(value => (JsonNode?)JsonValue.Create(value))]),
        ["expected"] = new JsonArray([.. test.Expected.Select(value => (JsonNode?)JsonValue.Create(value))]),
        ["chi_square"] = test.ChiSquare,
        ["degrees"] = test.Degrees,
        ["p"] = test.P,
    };
}
