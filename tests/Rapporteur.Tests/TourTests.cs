using System.Text.RegularExpressions;

namespace Rapporteur.Tests;

/// <summary>TOUR.md leads through files and members that exist.</summary>
public partial class TourTests
{
    private const int MostFiles = 9;

    private static readonly string Tour = Repository.Read("TOUR.md");

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var links = Link().Matches(Tour);
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.Equal(link.Groups["shown"].Value, link.Groups["path"].Value);
            Assert.True(File.Exists(Repository.PathOf(link.Groups["path"].Value)), link.Value);
        });
    }

    [Fact]
    public void It_is_nine_files_at_most() => Assert.InRange(Link().Matches(Tour).Select(link => link.Groups["path"].Value).Distinct().Count(), 1, MostFiles);

    [Fact]
    public void Every_member_that_a_stop_names_stands_in_its_file()
    {
        var stops = Stop().Split(Tour).Skip(1).Select(stop => AfterStop().Split(stop)[0]).ToList();
        Assert.All(stops, stop =>
        {
            var file = Link().Match(stop).Groups["path"].Value;
            var source = Repository.Read(file);
            Assert.All(Member().Matches(stop), member =>
            {
                var (type, name) = (member.Groups["type"].Value, member.Groups["member"].Value);
                var other = Directory.GetFiles(Repository.PathOf("src"), $"{type}.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
                Assert.Contains(other.Append(source), text => Declares(text, type) && DeclaresMember(text, name));
            });
            Assert.All(Word().Matches(stop), word => Assert.True(
                DeclaresMember(source, word.Groups[1].Value) || Declares(source, word.Groups[1].Value) || Directory.Exists(Repository.PathOf($"src/Rapporteur/{word.Groups[1].Value}")),
                $"{file} has no {word.Value}"));
        });
    }

    private static bool Declares(string source, string type) => Regex.IsMatch(source, $@"\b(class|record|struct|interface|enum) {type}\b");

    private static bool DeclaresMember(string source, string name) =>
        Regex.IsMatch(source, $@"^\s+((public|private|internal|protected|static|override|abstract|sealed|async|partial|readonly) )+[\w<>,\[\]?().: ]+ {name}\b", RegexOptions.Multiline);

    [GeneratedRegex(@"\[(?<shown>[^\]]+)\]\((?<path>[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\d+\. ", RegexOptions.Multiline)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\n\n(?=\S)")]
    private static partial Regex AfterStop();

    [GeneratedRegex(@"`(?<type>[A-Z]\w+)\.(?<member>[A-Z]\w+)`")]
    private static partial Regex Member();

    [GeneratedRegex("`([A-Z][a-z][A-Za-z]+)`")]
    private static partial Regex Word();
}
