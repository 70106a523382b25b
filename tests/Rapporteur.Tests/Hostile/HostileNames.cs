using System.Diagnostics;
using System.Net.Sockets;

namespace Rapporteur.Hostile;

/// <summary>Names, links, devices and what else a file system holds.</summary>
internal sealed class HostileNames(HostileFolder folder)
{
    private const string Names = "names";

    public void Write()
    {
        folder.Put($"{Names}/exhibit\u202Etxt.exe", HostileFolder.Good);
        folder.Put($"{Names}/café.txt", "composed\n");
        folder.Put($"{Names}/cafe\u0301.txt", "in pieces\n");
        folder.Put($"{Names}/inquiry/inquiry.json", "{}");
        folder.Put($"{Names}/inquiry/hidden.txt", "behind a card\n");
        folder.Put("Thumbs.db", "x");
        folder.Put("~$letter.docx", "x");
        folder.Put("empty.txt", "");
        using (var sparse = File.Create(folder.PathOf("sparse.bin")))
            sparse.SetLength(folder.Scale.Sparse);
        if (OperatingSystem.IsWindows())
            return;
        foreach (var name in new[]
        {
            "line\nbreak.txt", "tab\tand\u001B[31m.txt", "-rf", "--help", " ", "trailing. ", "con.txt", "a:b*c?d\"e<f>g|h.txt", "back\\slash.txt", "%s%n%x.txt", "$(reboot).txt", "`reboot`.txt",
            "'; DROP TABLE exhibit; --.txt", "<script>alert(1)</script>.html", "..a", "...", new string('n', 251) + ".txt", new string('н', 125) + ".txt", "\uFEFF.txt", "👁️.txt", "a,\"b\".csv",
        })
            folder.Put($"{Names}/{name}", $"{name.Length} {name[0]}\n");
        Link("out", "/etc/hostname");
        Link("up", "../../../..");
        Link("self", "self");
        Link("loop", ".");
        Link("nowhere", "no such file");
        Link("memory", "/proc/self/mem");
        Link("zero", "/dev/zero");
        Link("inside", "../good/first.txt");
        for (var i = 0; i < 50; i++)
            Link($"chain {i:00}", $"chain {i + 1:00}");
        // What only a shell can make: names that are no Unicode, pipes, devices, a path longer than the system takes in one piece.
        Shell("printf x > \"$(printf 'caf\\351.txt')\"; printf x > \"$(printf '\\377\\376')\"; mkdir \"$(printf 'dir\\300')\" && printf x > \"$(printf 'dir\\300/inside.txt')\"; "
            + "mkfifo pipe pipe.pdf 2>/dev/null; mknod zero.bin c 1 5 2>/dev/null; ln ../good/first.txt hard.txt; "
            + "n=$(printf 'd%.0s' $(seq 200)); for i in $(seq 30); do mkdir $n 2>/dev/null; cd $n 2>/dev/null || break; done; printf deep > deep.txt");
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            var path = Path.Combine(Path.GetTempPath(), $"s{Environment.ProcessId}");
            socket.Bind(new UnixDomainSocketEndPoint(path));
            File.Move(path, folder.PathOf($"{Names}/socket"));
        }
        catch (Exception world) when (world is SocketException or IOException)
        {
            // A socket cannot be made here.
        }
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(folder.PathOf($"{Names}/{name}"), target);

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = Path.GetDirectoryName(folder.PathOf($"{Names}/x"))! })!;
        shell.WaitForExit();
    }
}
