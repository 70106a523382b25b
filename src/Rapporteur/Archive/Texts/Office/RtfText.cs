using System.Globalization;
using System.Text;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>
/// Reads Rich Text Format (specification 1.9.1): text in the code page of the document or of the font, Unicode escapes, tables with a tab
/// between cells, footnotes behind the text and comments apart from it. Deleted text that was tracked, pictures, objects and what the
/// format marks as to be passed over are left out; nothing is embedded or fetched.
/// </summary>
internal sealed class RtfText
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/rtf";

    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "rtf 1";

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "themedata", "colorschememapping", "latentstyles", "datastore",
        "xmlnstbl", "generator", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "bkmkstart",
        "bkmkend", "atnid", "atnref", "atndate", "atnicn", "template", "operator", "company", "category", "keywords", "doccomm", "comment", "subject",
        "manager", "creatim", "revtim", "printim", "buptim", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "pntext", "nonshppict", "falt", "panose", "upr", "revtbl",
    };

    /// <summary>Code pages of the character sets of fonts (\fcharset).</summary>
    private static readonly Dictionary<int, int> CodePageOfCharset = new()
    {
        [0] = 1252, [77] = 10_000, [128] = 932, [129] = 949, [134] = 936, [136] = 950, [161] = 1253, [162] = 1254, [163] = 1258, [177] = 1255, [178] = 1256,
        [186] = 1257, [204] = 1251, [222] = 874, [238] = 1250, [255] = 437,
    };

    private static readonly Dictionary<string, string> Characters = new(StringComparer.Ordinal)
    {
        ["tab"] = "\t", ["emdash"] = "—", ["endash"] = "–", ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”", ["bullet"] = "•",
        ["emspace"] = " ", ["enspace"] = " ", ["qmspace"] = " ", ["~"] = "\u00A0", ["_"] = "\u2011", ["\\"] = "\\", ["{"] = "{", ["}"] = "}",
    };

    private readonly RtfTokens tokens;
    private readonly ExtractionLimits limits;
    private readonly BlockText body = new();
    private readonly List<BlockText> notes = [];
    private readonly List<BlockText> comments = [];
    private readonly Dictionary<int, int> codePageOfFont = [];
    private readonly Dictionary<string, BlockText> properties = new(StringComparer.Ordinal);
    private readonly Stack<State> outer = new();
    private readonly List<byte> pending = [];
    private State state;
    private int codePage = 1252, charactersToSkip;

    private RtfText(ReadOnlyMemory<byte> bytes, ExtractionLimits limits)
    {
        (tokens, this.limits) = (new RtfTokens(bytes), limits);
        state = new State(body, Skipped: false, UnicodeSkip: 1, Font: -1, Deleted: false, InFonts: false);
    }

    /// <summary>What braces keep apart.</summary>
    private readonly record struct State(BlockText To, bool Skipped, int UnicodeSkip, int Font, bool Deleted, bool InFonts);

    /// <summary>Reads a document.</summary>
    public static Extraction Read(ReadOnlyMemory<byte> bytes, ExtractionLimits limits)
    {
        var reading = new RtfText(bytes, limits);
        if (!reading.ReadAll())
            return new Extraction { MediaType = MediaType, Tool = Tool, NoText = ArchiveTextRefusals.TooDeep.With(("limit", limits.Depth)) };
        var text = reading.Whole();
        return new Extraction
        {
            MediaType = MediaType, Tool = Tool, Text = text, Problems = PlainText.Oddities(text),
            Metadata = new TextMetadata { Title = reading.Property("title"), Author = reading.Property("author") },
        };
    }

    private bool ReadAll()
    {
        while (tokens.Next())
        {
            if (tokens.Kind != RtfToken.Byte)
                Flush();
            if (tokens.Kind is RtfToken.Open or RtfToken.Close)
                charactersToSkip = 0;
            switch (tokens.Kind)
            {
                case RtfToken.Open when outer.Count > limits.Depth:
                    return false;
                case RtfToken.Open:
                    outer.Push(state);
                    break;
                case RtfToken.Close:
                    state = outer.Count > 0 ? outer.Pop() : state;
                    break;
                case RtfToken.Byte:
                    Take(tokens.Value);
                    break;
                default:
                    Obey(tokens.Word, tokens.Number);
                    break;
            }
        }
        Flush();
        return true;
    }

    private void Take(byte value)
    {
        if (charactersToSkip > 0)
            charactersToSkip--;
        else if (!state.Skipped && !state.Deleted)
            pending.Add(value);
    }

    /// <summary>Bytes become text together: in some code pages a letter is two of them.</summary>
    private void Flush()
    {
        if (pending.Count == 0)
            return;
        var page = codePageOfFont.GetValueOrDefault(state.Font, codePage);
        state.To.Append((CodePages.Get(page) ?? CodePages.Get(1252)!).GetString([.. pending]));
        pending.Clear();
    }

    private void Obey(string word, int? number)
    {
        if (word == "*")
            BeginMarked();
        else if (LeftOut.Contains(word))
            state = state with { Skipped = true, InFonts = word == "fonttbl" };
        else if (state.InFonts)
            TakeFont(word, number);
        else if (!state.Skipped)
            Write(word, number);
        if (word != "u")
            charactersToSkip = 0;
    }

    /// <summary>What is marked as to be passed over by readers that do not know it: comments are known here.</summary>
    private void BeginMarked()
    {
        if (tokens.NextIsWord("annotation"))
            BeginApart(comments, "", $"[comment {comments.Count + 1}] ");
        else
            state = state with { Skipped = true };
    }

    private void TakeFont(string word, int? number)
    {
        if (word == "f")
            state = state with { Font = number ?? 0 };
        else if (word == "fcharset" && number is { } charset && charset != 1 && CodePageOfCharset.TryGetValue(charset, out var page))
            codePageOfFont[state.Font] = charset == 0 ? codePage : page;
    }

    private void Write(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page":
                state.To.Paragraph();
                break;
            case "line":
                state.To.LineBreak();
                break;
            case "cell" or "nestcell":
                state.To.EndCell();
                break;
            case "row" or "nestrow":
                state.To.Line();
                break;
            case "u" when number is { } unit:
                if (!state.Deleted)
                    state.To.Append([(char)(ushort)unit]);
                charactersToSkip = state.UnicodeSkip;
                break;
            case "footnote":
                BeginApart(notes, $"[{notes.Count + 1}]", $"[{notes.Count + 1}] ");
                break;
            case "title" or "author":
                state = state with { To = properties.TryGetValue(word, out var property) ? property : properties[word] = new BlockText() };
                break;
            case "info":
                state = state with { To = new BlockText() };
                break;
            default:
                if (Characters.TryGetValue(word, out var character) && !state.Deleted)
                    state.To.Append(character);
                else
                    Set(word, number);
                break;
        }
    }

    private void Set(string word, int? number)
    {
        switch (word)
        {
            case "ansicpg" when number is { } page:
                codePage = page;
                break;
            case "mac":
                codePage = 10_000;
                break;
            case "pc":
                codePage = 437;
                break;
            case "uc":
                state = state with { UnicodeSkip = Math.Clamp(number ?? 1, 0, 8) };
                break;
            case "f":
                state = state with { Font = number ?? 0 };
                break;
            case "plain":
                state = state with { Deleted = false, Font = -1 };
                break;
            case "deleted":
                state = state with { Deleted = number != 0 };
                break;
        }
    }

    private void BeginApart(List<BlockText> kind, string markInText, string markApart)
    {
        state.To.Append(markInText);
        var apart = new BlockText();
        apart.Append(markApart);
        kind.Add(apart);
        state = state with { To = apart };
    }

    private string Whole()
    {
        foreach (var apart in notes.Concat(comments))
        {
            body.Paragraph();
            body.Append(apart.ToString(), isPreformatted: true);
        }
        return body.ToString();
    }

    private string? Property(string name) => properties.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
}
