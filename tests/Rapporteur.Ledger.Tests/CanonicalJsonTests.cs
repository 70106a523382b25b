using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Rapporteur.Ledger.Tests;

public class CanonicalJsonTests
{
    [Fact]
    public void The_sorting_example_of_RFC_8785_section_3_2_3()
    {
        var json = """
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}
            """;
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
            + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Canonical(json));
    }

    [Fact]
    public void The_string_and_literals_of_the_example_of_RFC_8785_section_3_2_2()
    {
        var json = """{ "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }""";
        Assert.Equal("""{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}""", Canonical(json));
    }

    [Theory]
    [InlineData("9007199254740991")]
    [InlineData("-9007199254740991")]
    [InlineData("0")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"a":[{"b":null},"\u001f\b\t\n\f\r"],"aa":1}""")]
    public void What_is_canonical_is_recognised_and_written_the_same(string json)
    {
        Assert.True(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json), out var problem), problem);
        Assert.Equal(json, Canonical(json));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("-0")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("99999999999999999999999999")]
    [InlineData("nul")]
    [InlineData("True")]
    [InlineData("[1,]")]
    [InlineData("[1")]
    [InlineData("[,]")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("{\"a\": 1}")]
    [InlineData("{\"\ufb33\":1,\"\ud83d\ude00\":2}")]
    [InlineData("\"\\u0041\"")]
    [InlineData("\"\\u000A\"")]
    [InlineData("\"\\u0008\"")]
    [InlineData("\"\\u001F\"")]
    [InlineData("\"\\/\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"abc")]
    [InlineData("{}{}")]
    public void What_is_not_canonical_is_refused(string json)
    {
        Assert.False(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json), out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        Assert.False(CanonicalJson.IsCanonical([(byte)'"', 0xed, 0xa0, 0x80, (byte)'"'], out _));
        Assert.False(CanonicalJson.IsCanonical([(byte)'"', 0xc0, 0x80, (byte)'"'], out _));
    }

    [Fact]
    public void A_repeated_name_a_fraction_and_a_lone_surrogate_cannot_be_written()
    {
        Assert.Throws<ArgumentException>(() => CanonicalJson.Canonicalize("""{"a":1,"a":2}"""u8));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Canonicalize("1.5"u8));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Canonicalize("[1"u8));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonValue.Create("\ud800")));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonValue.Create(1L << 53)));
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var deep = new string('[', CanonicalJson.MaxDepth) + new string(']', CanonicalJson.MaxDepth);
        Assert.True(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(deep), out _));
        Assert.False(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes($"[{deep}]"), out _));
    }

    [Fact]
    public void The_forward_writer_refuses_names_out_of_order()
    {
        var writer = new CanonicalWriter().StartObject().Name("b").Integer(1);
        Assert.Throws<ArgumentException>(() => writer.Name("a"));
        Assert.Throws<ArgumentException>(() => writer.Name("b"));
        Assert.Equal("""{"b":1,"c":[true,null,"x"]}""", Encoding.UTF8.GetString(
            writer.Name("c").StartArray().Boolean(true).Null().String("x").EndArray().EndObject().ToArray()));
        Assert.Throws<InvalidOperationException>(() => writer.Integer(1));
        Assert.Throws<InvalidOperationException>(() => new CanonicalWriter().StartArray().EndObject());
        Assert.Throws<InvalidOperationException>(() => new CanonicalWriter().StartObject().ToArray());
    }

    [Fact]
    public void Whatever_is_written_is_canonical_and_stays_as_it_is() =>
        Values.Sample(value =>
        {
            var bytes = CanonicalJson.Write(value);
            Assert.True(CanonicalJson.IsCanonical(bytes, out var problem), problem);
            Assert.Equal(bytes, CanonicalJson.Canonicalize(bytes));
        }, iter: Long.Or(500, 50_000));

    [Fact]
    public void A_changed_byte_never_leaves_other_bytes_that_mean_the_same() =>
        Gen.Select(Values, Gen.Int[0, int.MaxValue - 1], Gen.Byte[1, 255]).Sample((value, position, change) =>
        {
            var bytes = CanonicalJson.Write(value);
            var changed = (byte[])bytes.Clone();
            changed[position % bytes.Length] ^= change;
            Assert.True(!CanonicalJson.IsCanonical(changed, out _) || !JsonNode.DeepEquals(JsonNode.Parse(changed), JsonNode.Parse(bytes)));
        }, iter: Long.Or(500, 50_000));

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char['\0', '\u007f'], 0, 8], Gen.String[Gen.Char['\u0080', '\ud7ff'], 0, 8], Gen.Const("\ud83d\ude00\ufb33"));

    private static readonly Gen<JsonNode?> Scalars = Gen.OneOf(
        Texts.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Long[-CanonicalJson.MaxInteger, CanonicalJson.MaxInteger].Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonNode?> Values = Gen.Recursive<JsonNode?>((depth, inner) => depth == 3
        ? Scalars
        : Gen.OneOf(Scalars,
            inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Dictionary(Texts, inner)[0, 4].Select(members =>
                (JsonNode?)new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))))));

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
