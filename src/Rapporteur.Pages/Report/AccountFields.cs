using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A field of accounts: its name and what each account says, in the order of the accounts.</summary>
/// <param name="Label">Name of the field.</param>
/// <param name="Values">One an account; null where it says nothing.</param>
public sealed record AccountField(string Label, IReadOnlyList<string?> Values)
{
    /// <summary>Whether all accounts that say something say the same.</summary>
    public bool IsAgreed => Values.Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Whether no account says anything.</summary>
    public bool IsEmpty => Values.All(value => value is null);

    /// <summary>The fields of accounts of one occurrence.</summary>
    public static IReadOnlyList<AccountField> Of(IReadOnlyList<PrintedClaim> accounts, PageContext page)
    {
        var words = page.Words;
        AccountField Field(string key, Func<PrintedClaim, string?> value) =>
            new(words[key], accounts.Select(account => Shown(value(account))).ToList());
        return new[]
        {
            Field("column.act", account => page.Report.Act(account.Act) + (account.ActDetail is { } detail ? $", {detail}" : "")),
            Field("column.happened", account => words.Date(account.When)),
            Field("field.written", account => account.When.Written),
            Field("column.where", account => Joined(account.Where.Select(place => place.Name))),
            Field("column.who", account => Joined(account.Victims.Select(victim => victim.Written))),
            Field("field.quantity", account => account.Quantity is { } some ? words.Interval(some.Low, some.High) : null),
            Field("field.charge", account => Joined(account.Charges.Select(charge => Charge(charge, words)))),
            Field("field.perpetrators", account => Joined(account.Perpetrators)),
            Field("field.modality", account => words.Code("modality", account.Modality)),
            Field("field.basis", account => account.Basis is { } basis ? words.Code("basis", basis) : null),
            Field("field.attribution", account => string.Join(words["from.arrow"], account.Attribution)),
            Field("column.published", account => words.Date(account.Exhibit.Published)),
            Field("column.recorded", account => words.Time(account.Recorded)),
        }.Where(field => !field.IsEmpty).ToList();
    }

    private static string Charge(PrintedCharge charge, Words words) => "“" + charge.Written + "”"
        + (charge.Accuser is { } accuser ? " " + words["charge.by", accuser] : "")
        + (charge.Response is { } response ? "; " + words["charge.answer", words.Code("response", response)] : "");

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } joined ? joined : null;

    private static string? Shown(string? value) => value is null ? null : PlainText.Visible(value);
}
