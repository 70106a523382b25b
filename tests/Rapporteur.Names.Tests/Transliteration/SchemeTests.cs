using CsCheck;
using Rapporteur.Names.Transliteration;

namespace Rapporteur.Names.Tests.Transliteration;

public class SchemeTests
{
    public static TheoryData<string> Ids => [.. TransliterationSchemes.All.Select(scheme => scheme.Id)];

    public static TheoryData<string> ReversibleIds => [.. TransliterationSchemes.All.Where(scheme => scheme.IsReversible).Select(scheme => scheme.Id)];

    /// <summary>Own examples, from the tables and notes of the standards.</summary>
    [Theory]
    [InlineData("iso-mul-Cyrl-Latn-9-1995", "Пятаков, Щорс, Подъезд", "Pâtakov, Ŝors, Podʺezd")]
    [InlineData("gost-rus-Cyrl-Latn-7.79-2000-b", "Цюрупа, Щёкино, объезд, цирк", "Czyurupa, Shhyokino, ob``ezd, cirk")]
    [InlineData("gost-rus-Cyrl-Latn-16876-71-1983", "Хрущёв", "Hruščëv")]
    [InlineData("un-rus-Cyrl-Latn-1987", "Югов, Рязань", "Jugov, Rjazan’")]
    [InlineData("bgnpcgn-rus-Cyrl-Latn-1947", "Ежов, Бакаев, Тверь, ЩУКИН", "Yezhov, Bakayev, Tver’, SHCHUKIN")]
    [InlineData("odni-rus-Cyrl-Latn-2015", "Зиновьев", "Zinovyev")]
    [InlineData("icao-rus-Cyrl-Latn-9303", "ЮРИЙ ПЯТАКОВ", "IURII PIATAKOV")]
    [InlineData("alalc-rus-Cyrl-Latn-2012", "Цюрупа Юрий", "T͡Si͡urupa I͡Uriĭ")]
    [InlineData("press-rus-Cyrl-Latn-english-1936", "Ежов, Троцкий, Алексей, Зиновьев", "Yezhov, Trotsky, Alexei, Zinoviev")]
    [InlineData("press-rus-Cyrl-Latn-french-1936", "Бухарин, Тухачевский, Чубарь, Жданов", "Boukharine, Toukhatchevski, Tchoubar, Jdanov")]
    [InlineData("press-rus-Cyrl-Latn-german-1936", "Зиновьев, Тухачевский, Троцкий, Ежов", "Sinowjew, Tuchatschewski, Trotzki, Jeschow")]
    [InlineData("press-rus-Cyrl-Latn-polish-1936", "Каменев, Тухачевский, Муралов, Шестов", "Kamieniew, Tuchaczewski, Murałow, Szestow")]
    [InlineData("ua-ukr-Cyrl-Latn-2010", "Юрій Згурський, Знам’янка", "Yurii Zghurskyi, Znamianka")]
    [InlineData("icao-ukr-Cyrl-Latn-9303", "Скрипник, Їжак", "Skrypnyk, Yizhak")]
    [InlineData("bgnpcgn-ukr-Cyrl-Latn-1965", "Згар", "Z·har")]
    [InlineData("by-bel-Cyrl-Latn-2007", "Чарвякоў Аляксандр, Галадзед", "Čarviakoŭ Aliaksandr, Haladzied")]
    [InlineData("bgnpcgn-bel-Cyrl-Latn-1979", "Ігнатоўскі", "Ihnatowski")]
    [InlineData("bgna-bul-Cyrl-Latn-2009", "Кръстьо Раковски", "Krastyo Rakovski")]
    [InlineData("un-srp-Cyrl-Latn-1997", "Ђорђе Џугашвили, ЉУБА", "Đorđe Džugašvili, LJUBA")]
    [InlineData("alalc-mkd-Cyrl-Latn-2013", "Ѓорѓи", "Ǵorǵi")]
    [InlineData("bgnpcgn-kaz-Cyrl-Latn-1979", "Сәкен Сейфуллин", "Säken Seyfūllīn")]
    [InlineData("bgnpcgn-kir-Cyrl-Latn-1979", "Жусуп Абдрахманов", "Jusup Abdrakhmanov")]
    [InlineData("bgnpcgn-tgk-Cyrl-Latn-1994", "Нусратулло Махсум, Ҳоҷибоев", "Nusratullo Makhsum, Hojiboev")]
    [InlineData("bgnpcgn-tuk-Cyrl-Latn-1993", "Гайгысыз Атабаев", "Gaýgysyz Atabaýew")]
    [InlineData("bgnpcgn-uzb-Cyrl-Latn-2000", "Файзулла Хўжаев", "Fayzulla Xo‘jaew")]
    [InlineData("bgnpcgn-aze-Cyrl-Latn-1993", "Иса Һәсәнов", "İsa Həsənov")]
    [InlineData("press-mol-Cyrl-Latn-1989", "Кишинэу, Георге", "Chișinău, Gheorghe")]
    [InlineData("ggg-kat-Geor-Latn-2002", "ბუდუ მდივანი", "budu mdivani")]
    [InlineData("iso-kat-Geor-Latn-9984-1996", "ჯაფარიძე", "ǰap̕arije")]
    [InlineData("bgnpcgn-arm-Armn-Latn-1981", "Աղասի Խանջյան, Երևան, Ոսկան", "Aghasi Khanjyan, Yerevan, Voskan")]
    [InlineData("alalc-ara-Arab-Latn-1997", "حَسَن الشَّامِي", "ḥasan al-shāmī")]
    [InlineData("alalc-fas-Arab-Latn-1997", "پَرِوِيز", "Parivīz")]
    [InlineData("iso-hye-Armn-Latn-9985-1996", "Խանջյան", "Xanǰyan")]
    public void A_scheme_writes_what_its_standard_says(string id, string text, string written) =>
        Assert.Equal(written, TransliterationSchemes.Find(id)!.Transliterate(text));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_scheme_names_its_standard_and_its_limits(string id)
    {
        var scheme = TransliterationSchemes.Find(id)!;
        Assert.All([scheme.Title, scheme.Standard, scheme.Section, scheme.Limits], text => Assert.True(text.Length > 3, text));
        Assert.InRange(scheme.Year, 1900, 2025);
        Assert.Equal(id.Split('-')[2], scheme.SourceScript);
        Assert.InRange(scheme.Letters.Count, 25, 80);
    }

    [Theory]
    [MemberData(nameof(ReversibleIds))]
    public void A_reversible_scheme_leads_back(string id)
    {
        var scheme = TransliterationSchemes.Find(id)!;
        SyllablesOf(scheme).Sample(text => scheme.Reverse(scheme.Transliterate(text)) == text, iter: 500);
    }

    [Fact]
    public void A_scheme_that_does_not_lead_back_says_so() =>
        Assert.Throws<InvalidOperationException>(() => TransliterationSchemes.Find("icao-rus-Cyrl-Latn-9303")!.Reverse("Piatakov"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_text_makes_a_scheme_throw(string id)
    {
        var scheme = TransliterationSchemes.Find(id)!;
        Gen.String.Sample(text => scheme.Transliterate(text) is not null, iter: 200);
    }

    [Fact]
    public void A_letter_and_its_mark_are_read_as_one() =>
        Assert.Equal("Yuriy", TransliterationSchemes.Find("odni-rus-Cyrl-Latn-2015")!.Transliterate("Юри\u0438\u0306"));

    [Fact]
    public void Letters_that_a_scheme_does_not_know_stay_and_are_named()
    {
        var scheme = TransliterationSchemes.Find("bgnpcgn-rus-Cyrl-Latn-1947")!;
        Assert.Equal("Қazaқ 7", scheme.Transliterate("Қазақ 7"));
        Assert.Equal(['Қ', 'қ'], scheme.Unknown("Қазақ 7"));
    }

    /// <summary>Words of consonant and vowel in turn, as languages have them, small, with a capital, or in capitals.</summary>
    private static Gen<string> SyllablesOf(TransliterationScheme scheme)
    {
        var letters = scheme.Letters.Where(char.IsLetter).ToArray();
        var vowels = letters.Where(letter => "аеёєиіїоуўыэюяѣѵәөүұაეიოუაեէըիոօ".Contains(letter)).ToArray();
        var consonants = letters.Except(vowels).Except("ьъйјјһццւև").ToArray();
        var syllable = Gen.Select(Gen.Int[0, consonants.Length - 1], Gen.Int[0, vowels.Length - 1], (consonant, vowel) => $"{consonants[consonant]}{vowels[vowel]}");
        return Gen.Select(syllable.Array[2, 4], Gen.Int[0, 2], (syllables, kind) => Cased(string.Concat(syllables), kind));
    }

    private static string Cased(string word, int kind) => kind switch
    {
        0 => word,
        1 => char.ToUpperInvariant(word[0]) + word[1..],
        _ => word.ToUpperInvariant(),
    };
}
