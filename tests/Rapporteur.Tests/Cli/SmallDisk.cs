using System.Diagnostics;

namespace Rapporteur.Tests.Cli;

/// <summary>A medium mounted for a test, where this machine and this user may mount: a disk of a few bytes, or one that is read-only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string place) => Place = place;

    public string Place { get; }

    /// <summary>A disk in memory of so many bytes; null where it cannot be mounted.</summary>
    public static SmallDisk? Mount(string place, long bytes)
    {
        Directory.CreateDirectory(place);
        return Did("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", place) ? new SmallDisk(place) : null;
    }

    /// <summary>A folder once more, read-only; null where it cannot be mounted.</summary>
    public static SmallDisk? ReadOnly(string folder, string place)
    {
        Directory.CreateDirectory(place);
        if (!Did("mount", "--bind", folder, place))
            return null;
        var medium = new SmallDisk(place);
        if (Did("mount", "-o", "remount,bind,ro", place))
            return medium;
        medium.Dispose();
        return null;
    }

    public static SmallDisk Skip()
    {
        Assert.Skip("nothing can be mounted here: it takes Linux and the rights of root");
        throw new UnreachableException();
    }

    public void Grow(long bytes) => Assert.True(Did("mount", "-o", $"remount,size={bytes}", Place));

    public void Dispose() => Did("umount", Place);

    private static bool Did(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
