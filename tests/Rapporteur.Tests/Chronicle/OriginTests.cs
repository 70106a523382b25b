using Rapporteur.Archive;
using Rapporteur.Chronicle;

namespace Rapporteur.Tests.Chronicle;

/// <summary>What counts as a distinct origin.</summary>
public class OriginTests
{
    private static readonly Origins Plain = new([], new Dictionary<string, string>());

    [Fact]
    public void Ten_papers_that_copy_one_dispatch_are_one_origin() =>
        Assert.Single(Enumerable.Range(1, 10).Select(paper => Plain.Of(["Havas"], "reported", null, null, $"paper {paper}", $"E{paper}")).Distinct());

    [Theory]
    [InlineData("the Havas agency", "Havas agency")]
    [InlineData("l’agence Havas", "agence Havas")]
    public void An_article_makes_no_other_origin(string with, string without) =>
        Assert.Equal(Plain.Of([without], "reported", null, null, "a paper", "E1"), Plain.Of([with], "reported", null, null, "a paper", "E2"));

    [Fact]
    public void An_article_that_is_part_of_a_name_stays() =>
        Assert.Equal("La Croix", Plain.Of(["La Croix"], "reported", null, null, "a paper", "E1").Name);

    [Fact]
    public void The_root_of_a_chain_counts_not_the_nearest_speaker()
    {
        var near = Plain.Of(["a German agency", "Havas"], "reported", null, null, "a paper", "E1");
        Assert.Equal(Plain.Of(["Havas"], "reported", null, null, "another paper", "E2"), near);
    }

    [Fact]
    public void Organs_and_press_of_one_power_are_one_origin()
    {
        var origins = new[] { "Pravda", "the Soviet press", "Tass", "“Izvestia”" }.Select(root => Plain.Of([root], "official", null, null, "a paper", "E1")).Distinct();
        Assert.Null(Assert.Single(origins).WhyNot);
    }

    [Fact]
    public void What_a_member_describes_as_an_organ_counts_with_its_power()
    {
        var origins = new Origins([new Source { Number = 1, Name = "The Northern Commune", Kind = SourceKinds.ControlledPress, Power = "the USSR" }], new Dictionary<string, string>());
        Assert.Equal(origins.Of(["Pravda"], "reported", null, null, null, "E1"), origins.Of(["Northern Commune"], "reported", null, null, null, "E2"));
        Assert.NotEqual(Plain.Of(["Pravda"], "reported", null, null, null, "E1"), Plain.Of(["Northern Commune"], "reported", null, null, null, "E2"));
    }

    [Theory]
    [InlineData("hearsay", null)]
    [InlineData("unverified", null)]
    [InlineData("reported", "unnamed-source")]
    [InlineData("inferred", null)]
    [InlineData("asserted", "inference")]
    public void Unnamed_sources_and_inferences_count_for_none(string modality, string? basis) =>
        Assert.NotNull(Plain.Of([], modality, basis, "the author", "a paper", "E1").WhyNot);

    [Fact]
    public void Without_attribution_the_author_speaks_else_the_source_else_somebody_of_that_exhibit()
    {
        Assert.Equal("V. S.", Plain.Of([], "asserted", null, "V. S.", "a paper", "E1").Name);
        Assert.Equal("a paper", Plain.Of([], "asserted", null, null, "a paper", "E1").Name);
        Assert.NotEqual(Plain.Of([], "asserted", null, null, null, "E1"), Plain.Of([], "asserted", null, null, null, "E2"));
    }

    [Fact]
    public void A_members_decision_changes_what_an_origin_counts_as()
    {
        var decided = new Origins([], new Dictionary<string, string> { ["Tass"] = "Tass", ["Havas"] = "Reuter" });
        Assert.Equal("Tass", decided.Of(["Tass"], "official", null, null, null, "E1").Name);
        Assert.NotEqual("Tass", decided.Of(["Pravda"], "official", null, null, null, "E1").Name);
        Assert.Equal(decided.Of(["Reuter"], "reported", null, null, null, "E1"), decided.Of(["Havas"], "reported", null, null, null, "E2"));
    }
}
