using System.Collections.Immutable;
using System.Globalization;

namespace Rapporteur.Linkage;

/// <summary>A row, a file or a setting that cannot be used: a value with a permanent code, not an exception.</summary>
/// <param name="Code">The code, for ever the same: one of <see cref="LinkRefusals"/>.</param>
/// <param name="Facts">What the message's placeholders stand for; no names of persons.</param>
public sealed record LinkRefusal(string Code, ImmutableSortedDictionary<string, string> Facts)
{
    /// <summary>What is wrong and where.</summary>
    /// <param name="language"><c>en</c>, <c>fr</c> or <c>ru</c>; any other is answered in English.</param>
    public string Reason(string language = "en") => LinkMessages.Fill(this, language, part: 0);

    /// <summary>What the user can do about it.</summary>
    /// <param name="language"><c>en</c>, <c>fr</c> or <c>ru</c>; any other is answered in English.</param>
    public string Mend(string language = "en") => LinkMessages.Fill(this, language, part: 1);

    /// <inheritdoc />
    public override string ToString() => $"{Code}: {Reason()} {Mend()}";

    /// <summary>A refusal by its code, with the facts that its message names.</summary>
    public static LinkRefusal Of(string code, params (string Name, object Value)[] facts) => new(code, facts.ToImmutableSortedDictionary(
        fact => fact.Name, fact => Convert.ToString(fact.Value, CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal));
}
