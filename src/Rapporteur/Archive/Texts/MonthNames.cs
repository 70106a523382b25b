namespace Rapporteur.Archive.Texts;

/// <summary>Names of months in the languages in which documents date themselves: a word in lower case to 1 to 12.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, int> Months = Load(
        // English
        "january jan|february feb|march mar|april apr|may|june jun"
        + "|july jul|august aug|september sept sep|october oct|november nov|december dec",
        // French
        "janvier janv|février fevrier févr|mars|avril|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre decembre déc",
        // German
        "januar jänner|februar|märz maerz|april|mai|juni|juli|august|september|oktober|november|dezember",
        // Spanish
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre",
        // Italian
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
        // Portuguese
        "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        // Polish
        "stycznia styczeń|lutego luty|marca marzec|kwietnia kwiecień"
        + "|maja maj|czerwca czerwiec|lipca lipiec|sierpnia sierpień|września wrzesień"
        + "|października październik|listopada listopad|grudnia grudzień",
        // Russian
        "января январь янв|февраля февраль февр|марта март|апреля апрель апр"
        + "|мая май|июня июнь|июля июль|августа август авг|сентября сентябрь сент"
        + "|октября октябрь окт|ноября ноябрь нояб|декабря декабрь дек",
        // Ukrainian
        "січня січень|лютого лютий|березня березень|квітня квітень|травня травень"
        + "|червня червень|липня липень|серпня серпень|вересня вересень|жовтня жовтень"
        + "|листопада листопад|грудня грудень",
        // Belarusian
        "студзеня студзень|лютага люты|сакавіка сакавік|красавіка красавік"
        + "|траўня мая травень|чэрвеня чэрвень|ліпеня ліпень|жніўня жнівень|верасня верасень"
        + "|кастрычніка кастрычнік|лістапада лістапад|снежня снежань",
        // Bulgarian, Serbian
        "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
        "јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар",
        // Czech
        "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
        // Georgian
        "იანვარი იანვარს|თებერვალი თებერვალს|მარტი მარტს|აპრილი აპრილს"
        + "|მაისი მაისს|ივნისი ივნისს|ივლისი ივლისს|აგვისტო აგვისტოს|სექტემბერი სექტემბერს"
        + "|ოქტომბერი ოქტომბერს|ნოემბერი ნოემბერს|დეკემბერი დეკემბერს",
        // Armenian
        "հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի",
        // Hebrew, with and without the letter that means "in"
        "ינואר בינואר|פברואר בפברואר|מרץ במרץ מרס במרס|אפריל באפריל|מאי במאי"
        + "|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר"
        + "|נובמבר בנובמבר|דצמבר בדצמבר",
        // Arabic, of the Levant and of Egypt
        "كانون-الثاني يناير|شباط فبراير|آذار مارس|نيسان أبريل إبريل|أيار مايو"
        + "|حزيران يونيو|تموز يوليو|آب أغسطس|أيلول سبتمبر|تشرين-الأول أكتوبر"
        + "|تشرين-الثاني نوفمبر|كانون-الأول ديسمبر");

    /// <summary>The month of a word, whatever its case; 0 where it is none.</summary>
    public static int Of(string word) => Months.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>The first of two languages wins where a name means two months (listopad, лютого is one in both).</summary>
    private static Dictionary<string, int> Load(params string[] languages)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var names = language.Split('|');
            for (var month = 0; month < names.Length; month++)
            {
                foreach (var name in names[month].Split(' '))
                    months.TryAdd(name, month + 1);
            }
        }
        return months;
    }
}
