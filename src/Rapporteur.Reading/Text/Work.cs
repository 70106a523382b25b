namespace Rapporteur.Reading.Text;

/// <summary>Counts the steps of one reading: a measure of work that does not depend on the machine, by which tests see that it grows
/// linearly.</summary>
internal sealed class Work
{
    /// <summary>Steps taken: tokens read, phrase elements tried, parties weighed.</summary>
    public long Steps { get; private set; }

    public void Add(long steps) => Steps += steps;
}
