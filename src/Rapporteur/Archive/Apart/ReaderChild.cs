using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Apart;

/// <summary>What a process does that was started to read: documents come over one pipe, what was read goes over the other.</summary>
public static class ReaderChild
{
    /// <summary>
    /// Serves until the first pipe is closed, which ends the process at once, even amid a document: it never outlives the one that
    /// started it. Ctrl-C is left to that one.
    /// </summary>
    /// <param name="asked">Where documents come from.</param>
    /// <param name="answers">Where the answers go.</param>
    /// <returns>The code to exit with.</returns>
    public static int Serve(Stream asked, Stream answers)
    {
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        Confinement.Apply();
        var documents = new BlockingCollection<(AskedFor What, byte[] Document, string FileName)>();
        new Thread(() => Listen(asked, documents)) { IsBackground = true, Name = "listen" }.Start();
        var reader = new ReaderHere();
        foreach (var (what, document, fileName) in documents.GetConsumingEnumerable())
        {
            try
            {
                if (what == AskedFor.Carried)
                    ApartWire.AnswerCarried(answers, reader.Carried(document, fileName));
                else
                    ApartWire.Answer(answers, reader.Read(document, fileName));
            }
            catch (OutOfMemoryException)
            {
                return ReaderProcess.OutOfMemory;
            }
        }
        return 0;
    }

    private static void Listen(Stream asked, BlockingCollection<(AskedFor, byte[], string)> documents)
    {
        try
        {
            while (ApartWire.Asked(asked) is { } document)
                documents.Add(document);
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(ReaderProcess.OutOfMemory);
        }
        Environment.Exit(0);
    }
}
