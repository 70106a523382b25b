namespace Rapporteur.Register;

/// <summary>
/// What the machine takes for one person by the name alone. Within a surname the fullest forms found persons; a vaguer form joins where
/// exactly one of them fits, and stands alone where several do.
/// </summary>
internal static class MachineJoins
{
    /// <summary>Pairs of places in the list: a chain through each person.</summary>
    /// <param name="mentions">The mentions, in the order of the ledger.</param>
    public static IEnumerable<(int A, int B)> Of(IReadOnlyList<Mention> mentions)
    {
        var forms = mentions.Index().Select(item => (Form: NameForm.Of(item.Item.Name), Place: item.Index)).Where(item => item.Form.Surname.Length > 0);
        foreach (var surname in forms.GroupBy(item => item.Form.Surname, StringComparer.Ordinal))
        {
            foreach (var person in Persons(surname.GroupBy(item => item.Form, item => item.Place).ToDictionary(form => form.Key, form => form.ToList())))
            {
                for (var i = 1; i < person.Count; i++)
                    yield return (person[i - 1], person[i]);
            }
        }
    }

    private static IEnumerable<List<int>> Persons(Dictionary<NameForm, List<int>> forms)
    {
        var (persons, alone) = (new List<(List<NameForm> Forms, List<int> Places)>(), new List<List<int>>());
        foreach (var level in forms.Keys.GroupBy(form => form.Fullness).OrderByDescending(level => level.Key))
        {
            // Forms that tell as much as each other are weighed against the persons there before, so that their order does not matter.
            var before = persons.Count;
            foreach (var form in level.OrderBy(form => form.Given.Key, StringComparer.Ordinal).ThenBy(form => form.Given.Initial).ThenBy(form => form.Second.Key, StringComparer.Ordinal).ThenBy(form => form.Second.Initial))
            {
                var fitting = persons.Take(before).Where(person => person.Forms.TrueForAll(form.Fits)).ToList();
                if (fitting.Count > 1)
                {
                    // Whose it is cannot be told, not even whether two mentions of it are of one.
                    alone.AddRange(forms[form].Select(place => new List<int> { place }));
                    continue;
                }
                var (known, places) = fitting is [var only] ? only : (new List<NameForm>(), new List<int>());
                known.Add(form);
                places.AddRange(forms[form]);
                if (fitting.Count == 0)
                    persons.Add((known, places));
            }
        }
        return persons.Select(person => person.Places.Order().ToList()).Concat(alone);
    }
}
