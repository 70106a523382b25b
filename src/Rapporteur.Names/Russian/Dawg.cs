using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Rapporteur.Names.Russian;

/// <summary>
/// A word graph as the program dawgdic lays it out: keys are bytes (words in Windows-1251), a node's unit holds the exclusive-or offset of
/// its children, and the
/// guide names each node's first child and next sibling. Read only; safe for many threads.
/// </summary>
internal sealed class Dawg
{
    private const uint HasLeafBit = 1u << 8;
    private const uint ExtensionBit = 1u << 9;
    private const uint IsLeafBit = 1u << 31;
    private const byte PayloadSeparator = 1;

    private readonly uint[] units;
    private readonly byte[] guide;

    /// <summary>Takes the bytes of a file: number of units, units, number of guide pairs, pairs, all little-endian.</summary>
    public Dawg(ReadOnlySpan<byte> file)
    {
        var unitCount = BinaryPrimitives.ReadInt32LittleEndian(file);
        units = MemoryMarshal.Cast<byte, uint>(file.Slice(4, unitCount * 4)).ToArray();
        guide = file.Length > 4 + unitCount * 4 ? file[(8 + unitCount * 4)..].ToArray() : [];
    }

    /// <summary>The node where every key starts.</summary>
    public const uint Root = 0;

    /// <summary>Goes from a node by one letter; false where no key does, or the letter is not in Windows-1251.</summary>
    public bool TryFollow(ref uint node, char letter) => ByteOf(letter) is var code and not 0 && TryFollow(ref node, code);

    private bool TryFollow(ref uint node, byte code)
    {
        var next = node ^ Offset(units[node]) ^ code;
        if ((units[next] & (IsLeafBit | 0xFF)) != code)
            return false;
        node = next;
        return true;
    }

    /// <summary>The number kept under a key, which is given in parts; -1 where there is none.</summary>
    public int ValueOf(params ReadOnlySpan<string> keyParts)
    {
        var node = Root;
        foreach (var part in keyParts)
        {
            foreach (var letter in part)
            {
                if (!TryFollow(ref node, letter))
                    return -1;
            }
        }
        return HasValue(node) ? (int)(units[node ^ Offset(units[node])] & ~IsLeafBit) : -1;
    }

    /// <summary>Appends the payloads kept under the word that ends at a node: <paramref name="size"/> numbers of 13 bits each.</summary>
    public void CollectPayloads(uint wordEnd, int size, List<(int First, int Second, int Third)> payloads)
    {
        var node = wordEnd;
        if (!TryFollow(ref node, PayloadSeparator))
            return;
        Span<byte> key = stackalloc byte[2 * size + 1];
        Collect(node, key, 0, payloads);
    }

    private void Collect(uint node, Span<byte> key, int length, List<(int First, int Second, int Third)> payloads)
    {
        if (HasValue(node))
            payloads.Add((Number(key, 0), Number(key, 2), key.Length > 5 ? Number(key, 4) : 0));
        for (var label = guide[node << 1]; label != 0 && length < key.Length;)
        {
            var child = node;
            if (!TryFollow(ref child, label))
                return;
            key[length] = label;
            Collect(child, key, length + 1, payloads);
            label = guide[(child << 1) + 1];
        }
    }

    /// <summary>Two bytes with a marker bit each, six and seven bits of the number.</summary>
    private static int Number(ReadOnlySpan<byte> key, int at) => ((key[at] ^ 1) << 6) + (key[at + 1] >> 1);

    private bool HasValue(uint node) => (units[node] & HasLeafBit) != 0;

    private static uint Offset(uint unit) => unit >> 10 << (int)((unit & ExtensionBit) >> 6);

    private static byte ByteOf(char letter) => letter switch
    {
        >= 'а' and <= 'я' => (byte)(letter - 'а' + 0xE0),
        'ё' => 0xB8,
        < '\u0080' => (byte)letter,
        _ => 0,
    };
}
