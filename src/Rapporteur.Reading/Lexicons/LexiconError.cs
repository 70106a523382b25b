namespace Rapporteur.Reading;

/// <summary>A line of a lexicon file that could not be used, and why.</summary>
/// <param name="File">The file's name within the folder.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Message">What is wrong and how to mend it, in English.</param>
public sealed record LexiconError(string File, int Line, string Message)
{
    /// <summary><c>file(line): message</c>.</summary>
    public override string ToString() => $"{File}({Line}): {Message}";
}
