using System.Reflection;
using System.Text.RegularExpressions;

namespace Rapporteur.Linkage.Tests;

/// <summary>Codes are permanent; every one has its words in three languages.</summary>
public partial class RefusalTests
{
    private static readonly string[] Codes = [.. typeof(LinkRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!)];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    public void Every_code_has_its_message_and_every_message_its_code(string language)
    {
        var messages = LinkMessages.Catalogue(language);
        Assert.Equal(Codes.Order(StringComparer.Ordinal), messages.Keys.Order(StringComparer.Ordinal));
        Assert.All(messages, message => Assert.Equal(Placeholders(LinkMessages.Catalogue("en")[message.Key]), Placeholders(message.Value)));
    }

    [Fact]
    public void Codes_stand_once()
    {
        Assert.All(Codes, code => Assert.Matches("^LK[0-9]{3}$", code));
        Assert.Equal(Codes.Length, Codes.Distinct().Count());
    }

    [Fact]
    public void Facts_fill_the_message_in_the_language_asked_for()
    {
        var refusal = LinkRefusal.Of(LinkRefusals.Ragged, ("file", "list.csv"), ("line", 7), ("found", 3), ("expected", 4));
        Assert.Equal("list.csv, line 7: 3 cells where the heading has 4.", refusal.Reason());
        Assert.Contains("строка 7", refusal.Reason("ru"), StringComparison.Ordinal);
    }

    private static string[] Placeholders(string[] texts) => [.. texts.SelectMany(text => Placeholder().Matches(text)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
