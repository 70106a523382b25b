using Rapporteur.Search;

namespace Rapporteur.Counting;

/// <summary>Which words are counted, and by which step of time.</summary>
/// <param name="Phrases">Words and phrases, each counted by itself: of one word, its inflections and, with a capital, its spellings in other scripts.</param>
/// <param name="By">The step of time.</param>
/// <param name="Filter">Which documents are looked through.</param>
/// <param name="Quotes">At most so many quotations of each row.</param>
public sealed record WordQuestion(IReadOnlyList<string> Phrases, TimeStep By, SearchFilter Filter, int Quotes);

/// <summary>How often a phrase stands in a source in a step of time.</summary>
/// <param name="Phrase">The phrase as asked for.</param>
/// <param name="Source">Name of the source, or null.</param>
/// <param name="When">The step that the documents were written in, else first published in; a vaguer key where they are dated less closely.</param>
/// <param name="Times">How often it stands there.</param>
/// <param name="Passages">In how many passages.</param>
/// <param name="Held">How many passages of that source and step are held in all.</param>
/// <param name="Quotes">The first of the passages, in the order of the ledger.</param>
public sealed record WordRow(string Phrase, string? Source, string When, int Times, int Passages, int Held, IReadOnlyList<FoundPassage> Quotes);

/// <summary>An answer.</summary>
/// <param name="Rows">By phrase as asked for, then source, then time.</param>
/// <param name="Held">How many passages were looked through.</param>
/// <param name="Bursts">Times in which a phrase came faster, of what is dated to a day; they follow the papers that are held.</param>
/// <param name="Warnings">What a reader must know of it, by code.</param>
public sealed record WordAnswer(IReadOnlyList<WordRow> Rows, int Held, IReadOnlyList<(string Phrase, Wave Wave)> Bursts, IReadOnlyList<Refusal> Warnings);
