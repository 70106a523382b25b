using System.Collections.Concurrent;
using System.Text;
using Rapporteur.Archive;
using Rapporteur.Ledger;
using Rapporteur.Names;
using Rapporteur.Search.Words;
using Rapporteur.Storage;

namespace Rapporteur.Search.TextIndex;

/// <summary>
/// The tokens of every passage of the latest text layers, and which texts are nearly the same. Entries only queue their exhibits; the texts
/// are made ready on all cores when a run of entries is in, and taken in one after the other.
/// </summary>
internal sealed class TextIndex : Projection
{
    public static readonly Sql Statements = Sql.Load("Search/TextIndex/texts.sql");

    /// <summary>Bytes from which on a text is long.</summary>
    private const int LongText = 8 << 20;

    public override Sql Sql => Statements;

    /// <inheritdoc />
    public override string DependsOn => $"folded key {FoldedKey.Version}";

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        switch (entry.Header.Kind)
        {
            case "archive.text/1" when entry.As<TextLayer>() is { } text: views.Run(Sql, "to-index", text.Exhibit); break;
            case "archive.withdraw/1" when entry.As<Withdrawal>() is { } withdrawn: views.Run(Sql, "to-index", withdrawn.Exhibit); break;
        }
    }

    public override void Settle(ViewWriter views)
    {
        // Read models that are made apart, for a moment in the past, have no texts: nobody searches them.
        if (views.Texts is not { } texts)
            return;
        var queue = Queue(views);
        if (queue.Count == 0)
            return;
        DropOld(queue, views);
        var tokenizers = new ConcurrentDictionary<string, ConcurrentBag<Tokenizer>>(StringComparer.Ordinal);
        foreach (var (queued, ready) in SideBySide.InOrder(queue.Where(queued => queued.Sha256 is not null), queued => MakeReady(queued, texts, tokenizers)))
        {
            // A long text was not made ready beside others: it is read here, a passage at a time.
            if ((ready ?? Open(queued, texts)) is not { } text)
                continue;
            foreach (var (place, passage) in text.Passages.Index())
                views.Run(Sql, "add-passage", place, queued.Index, queued.Exhibit, passage.First, passage.After, passage.FirstByte, passage.AfterByte, passage.Stems, passage.Names);
            views.Run(Sql, "add-text", queued.Exhibit, queued.Index, text.Shingles.Count, text.Shingles.Sketch);
            new Likeness(Sql, views).Add(queued.Exhibit, queued.Index, text.Shingles);
        }
        views.Run(Sql, "clear-queue");
    }

    private List<Queued> Queue(ViewWriter views)
    {
        var queue = new List<Queued>();
        views.Rows(Sql, "queue", row => queue.Add(new Queued(row.Int64(0), row.Int64(2), row.Int32(1) == 1 ? row.TextOrNull(3) : null, row.TextOrNull(4))));
        return queue;
    }

    /// <summary>An older layer makes room; of a withdrawn text nothing is left in the index, not even tokens marked as deleted.</summary>
    private void DropOld(List<Queued> queue, ViewWriter views)
    {
        var old = queue.Where(queued => views.Cell(Sql, "is-indexed", queued.Exhibit) is not null).ToList();
        foreach (var queued in old)
            views.Run(Sql, "drop", queued.Exhibit);
        if (old.Count > 0)
            views.Run(Sql, "forget");
    }

    /// <summary>Makes a text ready; null where it is long, or is not here.</summary>
    private static IndexedText? MakeReady(Queued queued, ContentStore texts, ConcurrentDictionary<string, ConcurrentBag<Tokenizer>> tokenizers)
    {
        using (var stream = texts.Open(queued.Sha256!))
        {
            if (stream is null || stream.Length > LongText)
                return null;
        }
        var pool = tokenizers.GetOrAdd(queued.Language ?? "", _ => []);
        if (!pool.TryTake(out var tokenizer))
            tokenizer = new Tokenizer(queued.Language);
        var made = texts.Read(queued.Sha256!) is { } bytes ? IndexedText.Of(Encoding.UTF8.GetString(bytes), tokenizer) : null;
        pool.Add(tokenizer);
        return made;
    }

    private static IndexedText? Open(Queued queued, ContentStore texts) =>
        texts.Read(queued.Sha256!) is { } bytes ? IndexedText.Lazily(Encoding.UTF8.GetString(bytes), new Tokenizer(queued.Language)) : null;

    /// <summary>An exhibit whose text is to be taken in; without a hash it has none any more.</summary>
    private sealed record Queued(long Exhibit, long Index, string? Sha256, string? Language);
}
