namespace Rapporteur.Reading.Tests;

public class LexiconTests
{
    private static readonly Dictionary<string, string> Tiny = new()
    {
        ["language.txt"] = "[language]\nes ; version=1\n[telling]\nde la el en\n",
        ["words.txt"] = "[be]\nfue\n[place-preposition]\nen\n",
        ["paradigms.txt"] = "[v]\n*ar  base=*ar participle=*ado\n",
        ["acts.txt"] = "[arrest]\ndetener/arrestar\narrest|ar~v\n",
    };

    public static TheoryData<string> BuiltIn => [.. Lexicon.Languages];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_lexicon_has_no_errors(string language)
    {
        var reading = LexiconFolder.BuiltIn(language);
        Assert.Empty(reading.Errors);
        Assert.Equal(language, reading.Lexicon!.Language);
    }

    [Theory]
    [InlineData("acts.txt", "[arrest]\n\narrestar~x\n", 3)]
    [InlineData("acts.txt", "arrestar~v\n", 1)]
    [InlineData("acts.txt", "[arrest]\n... arrestado\n", 2)]
    [InlineData("acts.txt", "[arrest]\narrestado <nosuch>\n", 2)]
    [InlineData("dates.txt", "[day]\nel {dia} de {month}\n", 2)]
    [InlineData("words.txt", "[nosuch]\nfue\n", 2)]
    [InlineData("words.txt", "[number]\nuno ; value=one\n", 2)]
    [InlineData("paradigms.txt", "[v]\n*ar  base=*ar gone=*ado\n", 2)]
    [InlineData("weights.txt", "[weights]\nbase ; weight=heavy\n", 2)]
    [InlineData("language.txt", "[language]\nes\n", 2)]
    [InlineData("verbs.txt", "[arrest]\n", 0)]
    public void A_line_that_cannot_be_used_is_named_with_its_file_and_number(string file, string content, int line)
    {
        var reading = LexiconFolder.Read(new Dictionary<string, string>(Tiny) { ["acts.txt"] = "[arrest]\narrestado\n", [file] = content });
        Assert.Null(reading.Lexicon);
        Assert.Contains(reading.Errors, e => e.File == file && e.Line == line);
    }

    [Fact]
    public void A_folder_on_disk_makes_a_language_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var (name, content) in SpanishOfTheGuide())
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), content);
            }
            var reading = LexiconFolder.Load(folder.FullName);
            Assert.Empty(reading.Errors);
            var text = "Pedro Suárez fue arrestado en Toledo el 3 de marzo de 1937.";
            var proposal = Assert.Single(Reader.Read(text, new ReadingOptions { Lexicon = reading.Lexicon }).Proposals);
            Assert.Equal(("arrest", "Pedro Suárez", "Toledo", "1937-03-03"),
                (proposal.Act, proposal.Victims[0].Name, proposal.Where[0].Written, proposal.When!.Date.ToString()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The files of the example in docs/lexicon.md: a name at the left edge of the block begins a file.
    private static Dictionary<string, string> SpanishOfTheGuide()
    {
        var guide = ReadmeTests.Find("docs/lexicon.md");
        Assert.SkipWhen(guide is null, "the guide is not here");
        var files = new Dictionary<string, string>();
        var current = "";
        foreach (var line in File.ReadAllLines(guide!).SkipWhile(l =>
            !l.StartsWith("## A fourth language", StringComparison.Ordinal)).Skip(2).TakeWhile(l => !l.Contains('"')))
        {
            var words = line.Trim().Split("  ", 2, StringSplitOptions.TrimEntries);
            if (words[0].EndsWith(".txt", StringComparison.Ordinal))
            {
                files[current = words[0]] = words[1] + "\n";
            }
            else if (current.Length > 0)
            {
                files[current] += line.Trim() + "\n";
            }
        }
        return files;
    }

    [Fact]
    public void A_text_in_a_language_without_lexicon_gives_no_proposals_and_says_so()
    {
        var reading = Reader.Read("Der Minister wurde gestern in Berlin verhaftet und nicht wieder gesehen, sagt die Zeitung.",
            ReadingOptions.Default);
        Assert.Null(reading.Lexicon);
        Assert.Empty(reading.Proposals);
        Assert.Equal("no-lexicon", Assert.Single(reading.Refused).Reason);
    }

    [Fact]
    public void English_is_told_by_its_words() =>
        Assert.Equal("en", Reader.Read("The men of the village were taken to the town, and they have not been seen since.",
            ReadingOptions.Default).Language);
}
