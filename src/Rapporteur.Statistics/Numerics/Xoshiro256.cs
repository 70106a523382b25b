using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rapporteur.Statistics.Numerics;

/// <summary>
/// The generator of all chance in this library: xoshiro256** of Blackman and Vigna (2021, ACM Transactions on Mathematical Software
/// 47:36), its state filled from a seed by SplitMix64. The same seed gives the same numbers on every machine.
/// </summary>
internal sealed class Xoshiro256
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>A generator for a seed and, where work is split, for a part of it.</summary>
    internal Xoshiro256(long seed, long stream = 0)
    {
        // Streams start from mixed seeds: 2^256 states leave no room for two of them to meet.
        var state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL ^ Mix((ulong)stream + 0x632BE59BD9B4E019UL));
        (s0, s1, s2, s3) = (Next(ref state), Next(ref state), Next(ref state), Next(ref state));
    }

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong NextBits()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A number above 0 and below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double NextUnit() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>A whole number from 0 to below <paramref name="bound"/>, without bias to speak of (2^-32).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int NextBelow(int bound) => (int)(((NextBits() >> 32) * (ulong)bound) >> 32);

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
