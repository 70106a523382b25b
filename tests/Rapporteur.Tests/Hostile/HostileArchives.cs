using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Rapporteur.Hostile;

/// <summary>Archives that unpack to more than there is room for, to other places, into themselves, or not at all.</summary>
internal sealed class HostileArchives(HostileFolder folder)
{
    private const int Levels = 6, Fan = 10;

    public void Write()
    {
        folder.Put("archives/zeros.zip", Zip(("zeros.txt", Zeros)));
        folder.Put("archives/nested.zip", Nested());
        folder.Put("archives/quoted.zip", Overlapping(2_000));
        folder.Put("archives/many.zip", Zip([.. Enumerable.Range(0, Math.Min(20_000, folder.Scale.Tiny)).Select(i => ($"{i}.txt", Text($"{i}")))]));
        folder.Put("archives/traversal.zip", Zip(
            ("../../escaped.txt", Text("out")), ("/tmp/escaped.txt", Text("out")), ("..\\..\\escaped.txt", Text("out")), ("C:\\escaped.txt", Text("out")),
            ("a/../../../escaped.txt", Text("out")), ("\n\u202Egpj.exe", Text("out")), ("con.txt", Text("out")), (" ", Text("out")), (new string('n', 60_000), Text("out"))));
        folder.Put("archives/links.zip", Linked());
        folder.Put("archives/cut.zip", Zip(("a.txt", Text(HostileFolder.Good)))[..60]);
        folder.Put("archives/claims.zip", Claiming());
        folder.Put("archives/twice.zip", Zip(("a.txt", Text("one")), ("a.txt", Text("two")), ("A.TXT", Text("three"))));
        folder.Put("archives/zeros.gz", Gzip(Zeros));
        folder.Put("archives/zeros.tar.gz", Gzip(to => Tar(to, ("zeros.txt", folder.Scale.Unpacked))));
        folder.Put("archives/traversal.tar", TarOfPlaces());
        folder.Put("archives/endless.tar", EndlessTar());
    }

    /// <summary>A zip archive of entries.</summary>
    internal static byte[] Zip(params IReadOnlyList<(string Name, Action<Stream> Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                content(entry);
            }
        }
        return bytes.ToArray();
    }

    internal static Action<Stream> Text(string text) => to => to.Write(Encoding.UTF8.GetBytes(text));

    internal static byte[] Gzip(Action<Stream> content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            content(gzip);
        return bytes.ToArray();
    }

    private void Zeros(Stream to)
    {
        var block = new byte[1 << 20];
        for (var left = folder.Scale.Unpacked; left > 0; left -= block.Length)
            to.Write(block);
    }

    /// <summary>Archives in archives, ten in each: 10^6 files at the bottom.</summary>
    private static byte[] Nested()
    {
        var inner = Zip(("bottom.txt", Text(HostileFolder.Good)));
        for (var level = 0; level < Levels; level++)
        {
            var packed = inner;
            inner = Zip([.. Enumerable.Range(0, Fan).Select(i => ($"{level}-{i}.zip", (Action<Stream>)(to => to.Write(packed))))]);
        }
        return inner;
    }

    /// <summary>Many names in the directory for one and the same packed file.</summary>
    private static byte[] Overlapping(int times)
    {
        var one = Zip(("0000.txt", to => to.Write(new byte[1 << 20])));
        var at = one.AsSpan().LastIndexOf("PK\x01\x02"u8);
        var end = one.AsSpan().LastIndexOf("PK\x05\x06"u8);
        using var bytes = new MemoryStream();
        bytes.Write(one.AsSpan(0, at));
        for (var i = 0; i < times; i++)
        {
            var entry = one[at..end];
            Encoding.ASCII.GetBytes($"{i:0000}.txt").CopyTo(entry, 46);
            bytes.Write(entry);
        }
        var tail = one[end..];
        BitConverter.GetBytes((ushort)times).CopyTo(tail, 8);
        BitConverter.GetBytes((ushort)times).CopyTo(tail, 10);
        BitConverter.GetBytes((end - at) * times).CopyTo(tail, 12);
        bytes.Write(tail);
        return bytes.ToArray();
    }

    /// <summary>An archive whose entry claims to be 4 GB long, packed and unpacked.</summary>
    private static byte[] Claiming()
    {
        var bytes = Zip(("a.txt", Text(HostileFolder.Good)));
        var at = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        bytes.AsSpan(at + 20, 8).Fill(0xFE);
        return bytes;
    }

    private static byte[] Linked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("passwd.txt");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var content = entry.Open();
            content.Write("/etc/passwd"u8);
        }
        return bytes.ToArray();
    }

    private static void Tar(Stream to, (string Name, long Length) file)
    {
        using var tar = new TarWriter(to, leaveOpen: true);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, file.Name) { DataStream = new ZeroStream(file.Length) });
    }

    private static byte[] TarOfPlaces()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var name in new[] { "../../escaped.txt", "/tmp/escaped.txt", "a/../../escaped.txt" })
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("out"u8.ToArray()) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "link/escaped.txt") { DataStream = new MemoryStream("out"u8.ToArray()) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "zero") { DeviceMajor = 1, DeviceMinor = 5 });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
        }
        return bytes.ToArray();
    }

    /// <summary>A file in it claims eight gigabytes, of which ten bytes are there.</summary>
    private static byte[] EndlessTar()
    {
        var header = new byte[522];
        "a.txt"u8.CopyTo(header);
        "0000644\0"u8.CopyTo(header.AsSpan(100));
        "77777777777\0"u8.CopyTo(header.AsSpan(124));
        "        0"u8.CopyTo(header.AsSpan(148));
        "ustar\u000000"u8.CopyTo(header.AsSpan(257));
        Encoding.ASCII.GetBytes($"{Convert.ToString(header.Sum(value => value), 8).PadLeft(6, (char)48)}\0 ").CopyTo(header, 148);
        return header;
    }
}
