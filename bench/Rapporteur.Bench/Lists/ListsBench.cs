using System.Diagnostics;
using System.Globalization;
using Rapporteur.Bench.Linkage;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Bench.Lists;

/// <summary>A list of millions, from a file to a register that can be leafed through and searched; and a million rows with one name.</summary>
internal static class ListsBench
{
    private const int UsualRows = 3_000_000, Asked = 200, Page = 50, RowsOfOneName = 1_000_000;

    /// <summary>Writes lists, takes them in with the program, and asks for names in process.</summary>
    public static void Run(Results results, string[] options)
    {
        using var work = new WorkFolder(options);
        var rows = WorkFolder.Number(options, UsualRows);
        var list = work.Of("list.csv");
        new PersonListWriter(7).Write(list, rows);
        var taken = TakeIn(work, "many", list);
        results.Add($"import {rows:N0} rows to a browsable register, s", Shown(taken.Seconds), "300");
        results.Add("its peak, MB", Shown(taken.PeakMegabytes), "4,000");
        using (var inquiry = Inquiry.OpenToRead(InquiryFolder.At(work.Of("many.inquiry")).Value, Rooms.All))
            Ask(results, inquiry, rows);

        var same = work.Of("same.csv");
        File.WriteAllLines(same, Enumerable.Range(0, RowsOfOneName).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},Иванов,Иван")).Prepend("id,surname,given name"));
        var one = TakeIn(work, "one", same);
        results.Add($"import {RowsOfOneName:N0} rows with one name, s", Shown(one.Seconds), "-");
        var linked = Measured.Run(Product.Program, "lists", "link", "--inquiry", work.Of("one.inquiry"), "--keys", work.Of("keys"));
        results.Add("link them, s", Shown(linked.Seconds), "-");
        results.Add("its peak, MB", Shown(linked.PeakMegabytes), "-");
    }

    private static Measured TakeIn(WorkFolder work, string name, string list)
    {
        var folder = work.Of($"{name}.inquiry");
        Measured.Run(Product.Program, "init", folder, "--keys", work.Of("keys"));
        return Measured.Run(Product.Program, "lists", "import", list, "--take", "--inquiry", folder, "--keys", work.Of("keys"));
    }

    private static void Ask(Results results, Inquiry inquiry, int rows)
    {
        PersonQueries.Count(inquiry);
        var names = MentionQueries.Find(inquiry, new MentionFilter { Limit = Asked, Offset = rows / 3, InOrder = true }).Select(mention => mention.Name).ToList();
        results.Add("candidates for a typed name, median, ms", Shown(Median(names, name => PersonQueries.Lines(inquiry, new PersonFilter { Name = name, Limit = Page }))), "10");
        var surnames = names.Select(name => name.Split(',')[0]).ToList();
        results.Add("candidates for a typed surname, median, ms", Shown(Median(surnames, name => PersonQueries.Lines(inquiry, new PersonFilter { Name = name, Limit = Page }))), "10");
        var handles = MentionQueries.Find(inquiry, new MentionFilter { Limit = Asked, Offset = rows / 3, InOrder = true }).Select(mention => mention.Handle.Replace('M', 'P')).ToList();
        results.Add("a page of persons behind any of them, median, ms", Shown(Median(handles, handle => PersonQueries.Lines(inquiry, new PersonFilter { After = handle, Limit = Page }))), "-");
    }

    private static double Median<T>(IEnumerable<T> asked, Func<T, IEnumerable<PersonLine>> ask)
    {
        var times = new List<double>();
        foreach (var one in asked)
        {
            var watch = Stopwatch.StartNew();
            _ = ask(one).Count();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Order().ElementAt(times.Count / 2);
    }

    private static string Shown(double number) => number.ToString("N1", CultureInfo.InvariantCulture);
}
