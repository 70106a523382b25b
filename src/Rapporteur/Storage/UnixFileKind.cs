using System.Runtime.InteropServices;

namespace Rapporteur.Storage;

/// <summary>
/// Tells files from devices, pipes and sockets, which the platform does not: opening a pipe would wait for ever. Asked of the
/// system on Linux (statx(2)); elsewhere everything that is no folder counts as a file.
/// </summary>
internal static partial class UnixFileKind
{
    private const int AtCurrentFolder = -100, MaskType = 1, ModeOffset = 28, KindMask = 0xF000, Regular = 0x8000;

    public static bool IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        Span<byte> answer = stackalloc byte[256];
        try
        {
            return Ask(AtCurrentFolder, path, 0, MaskType, ref MemoryMarshal.GetReference(answer)) != 0
                || (MemoryMarshal.Read<ushort>(answer[ModeOffset..]) & KindMask) == Regular;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Ask(int folder, string path, int flags, uint mask, ref byte answer);
}
