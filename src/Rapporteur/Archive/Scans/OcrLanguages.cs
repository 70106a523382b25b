namespace Rapporteur.Archive.Scans;

/// <summary>Tesseract's words for languages (ISO 639-2 and its own) and ours (BCP 47).</summary>
internal static class OcrLanguages
{
    private static readonly (string Language, string Code)[] Table =
    [
        ("en", "eng"), ("fr", "fra"), ("ru", "rus"), ("uk", "ukr"), ("be", "bel"), ("de", "deu"), ("pl", "pol"), ("es", "spa"), ("it", "ita"), ("pt", "por"),
        ("nl", "nld"), ("cs", "ces"), ("sk", "slk"), ("hu", "hun"), ("ro", "ron"), ("bg", "bul"), ("sr", "srp"), ("hr", "hrv"), ("el", "ell"), ("tr", "tur"),
        ("he", "heb"), ("yi", "yid"), ("ar", "ara"), ("fa", "fas"), ("ka", "kat"), ("hy", "hye"), ("kk", "kaz"), ("ky", "kir"), ("uz", "uzb"), ("az", "aze"),
        ("lt", "lit"), ("lv", "lav"), ("et", "est"), ("fi", "fin"), ("sv", "swe"), ("no", "nor"), ("da", "dan"), ("zh", "chi_sim"), ("ja", "jpn"), ("ko", "kor"),
    ];

    /// <summary>Tesseract's word for a language; null where it has none.</summary>
    public static string? CodeOf(string? language) => Table.FirstOrDefault(row => row.Language == language?.Split('-')[0]).Code;

    /// <summary>
    /// Whether a word of Tesseract's names a language: not how a page lies (<c>osd</c>), no equations, no script or variant.
    /// </summary>
    public static bool IsLanguage(string code) => Table.Any(row => row.Code == code);
}
