using System.Reflection;
using System.Text.RegularExpressions;

namespace Rapporteur.Tests;

/// <summary>Codes are permanent; every one has its words in three languages.</summary>
public partial class RefusalTests
{
    private static readonly IReadOnlyList<(string Room, string Code)> Codes = [.. typeof(Rooms).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(RefusalCode))
            .Select(field => (type.Namespace!.Split('.')[1], ((RefusalCode)field.GetValue(null)!).Code)))];

    public static TheoryData<string> Languages => [.. RefusalMessages.Languages];

    [Fact]
    public void A_code_is_two_letters_and_three_digits_and_stands_once()
    {
        Assert.All(Codes, code => Assert.Matches("^[A-Z]{2}[0-9]{3}$", code.Code));
        Assert.Equal(Codes.Count, Codes.Select(code => code.Code).Distinct().Count());
    }

    [Fact]
    public void A_room_has_letters_of_its_own()
    {
        var letters = Codes.GroupBy(code => code.Code[..2]).Select(group => (Letters: group.Key, Rooms: group.Select(code => code.Room).Distinct().Count()));
        Assert.All(letters, group => Assert.Equal(1, group.Rooms));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_code_has_its_message_and_every_message_its_code(string language) => Assert.Equal(
        Codes.Select(code => code.Code).Order(StringComparer.Ordinal),
        RefusalMessages.Catalogue(language).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_message_says_what_and_the_mend_with_the_placeholders_of_the_English(string language) => Assert.All(
        RefusalMessages.Catalogue(language), message =>
        {
            Assert.Equal(2, message.Value.Length);
            Assert.All(message.Value, text => Assert.Matches(@"^.+[.)»”:}]$", text));
            Assert.Equal(Placeholders(RefusalMessages.Catalogue("en")[message.Key]), Placeholders(message.Value));
        });

    [Fact]
    public void Messages_are_translated_not_copied() => Assert.All(RefusalMessages.Languages.Except(["en"]), language =>
        Assert.DoesNotContain(RefusalMessages.Catalogue(language), message => message.Value[0] == RefusalMessages.Catalogue("en")[message.Key][0]));

    [Fact]
    public void Every_placeholder_is_filled_where_the_code_is_used()
    {
        var sources = string.Concat(Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var names = typeof(Rooms).Assembly.GetTypes().Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                .Where(field => field.FieldType == typeof(RefusalCode)).Select(field => (Word: $"{type.Name}.{field.Name}", ((RefusalCode)field.GetValue(null)!).Code)));
        Assert.All(names, name =>
        {
            var wanted = Placeholders(RefusalMessages.Catalogue("en")[name.Code]).ToHashSet();
            // Which file it was is said once for all of them, where the bytes were given.
            if (name.Word.StartsWith("ArchiveTextRefusals.", StringComparison.Ordinal))
                wanted.Remove("file");
            var uses = Regex.Matches(sources, Regex.Escape(name.Word) + @"\.With\(((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)\)");
            Assert.All(uses, use => Assert.Subset(Regex.Matches(use.Groups[1].Value, "\"(\\w+)\",").Select(match => match.Groups[1].Value).ToHashSet(), wanted));
        });
    }

    [Fact]
    public void A_code_of_a_later_version_is_shown_as_it_is()
    {
        var refusal = RefusalCodes.Find("ZZ999").With(("file", "a"));
        Assert.StartsWith("ZZ999", refusal.Reason("fr"), StringComparison.Ordinal);
        Assert.NotNull(refusal.ToString());
    }

    private static IEnumerable<string> Placeholders(string[] texts) =>
        texts.SelectMany(text => Placeholder().Matches(text)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
