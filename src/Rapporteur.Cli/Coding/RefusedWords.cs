namespace Rapporteur.Cli.Coding;

/// <summary>Why words that name an act were not proposed, for people: the reasons of <see cref="Rapporteur.Reading.RefusedReading.Reason"/>.</summary>
internal static class RefusedWords
{
    private static readonly Dictionary<string, (string En, string Fr, string Ru)> Words = new(StringComparer.Ordinal)
    {
        ["heading"] = ("stands in a heading", "dans un titre", "стоит в заголовке"),
        ["question"] = ("is asked, not told", "est demandé, non rapporté", "спрашивается, а не сообщается"),
        ["negated"] = ("is said not to have happened", "est nié", "отрицается"),
        ["hypothetical"] = ("is supposed, wished or feared", "est supposé, souhaité ou craint", "предполагается, желается или грозит"),
        ["charge"] = ("is part of what somebody is accused of", "fait partie d’une accusation", "входит в обвинение"),
        ["no-object"] = ("says not to whom", "ne dit pas à qui", "не сказано, кого"),
        ["active"] = ("is done by the one spoken of, not to him", "est l’acte de celui dont on parle", "это его собственное действие"),
        ["bare"] = ("names neither victim, time, place nor count", "ne nomme ni victime, ni date, ni lieu, ni nombre", "без жертвы, времени, места и числа"),
        ["told-before"] = ("was told before", "a déjà été dit", "уже сказано выше"),
        ["victim-is-organ"] = ("happens to an organ of power", "vise un organe du pouvoir", "пострадавший сам орган власти"),
        ["habit"] = ("is told as a habit, without time or victim", "est dit d’une habitude", "говорится как об обычае"),
        ["needs-victim"] = ("names no victim", "ne nomme pas de victime", "нет пострадавшего"),
        ["needs-named"] = ("names no victim by name or count", "ne nomme ni ne compte les victimes", "нет имени и числа"),
        ["needs-organ"] = ("nothing shows that power did it", "rien n’indique le pouvoir", "не видно, что это сделала власть"),
        ["needs-scene"] = ("nobody was taken or held before", "personne n’avait été pris", "раньше никого не брали"),
        ["needs-search"] = ("nothing shows that power searched", "rien n’indique une perquisition", "не видно, что искала власть"),
        ["needs-released"] = ("nobody was held before", "personne n’était détenu", "раньше никого не держали"),
        ["needs-custody"] = ("no place of custody is near", "pas de lieu de détention", "нет места заключения"),
        ["needs-custody-place"] = ("no place of custody follows", "pas de lieu de détention", "нет места заключения"),
        ["needs-toll"] = ("counts nobody", "ne compte personne", "нет числа"),
        ["other-topic"] = ("stands where something else is spoken of", "dans un passage qui parle d’autre chose", "речь здесь о другом"),
        ["needs-publication"] = ("no publication is near", "pas de publication", "нет издания"),
    };

    /// <summary>The reason in words; its code where it has none.</summary>
    public static string Of(string reason, string language) => !Words.TryGetValue(reason, out var words) ? reason
        : language switch { "fr" => words.Fr, "ru" => words.Ru, _ => words.En };
}
