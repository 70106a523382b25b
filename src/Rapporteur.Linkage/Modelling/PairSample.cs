namespace Rapporteur.Linkage.Modelling;

/// <summary>Pairs to learn from, in columns.</summary>
internal sealed class PairSample(int count)
{
    public int Count { get; } = count;

    public int[] A { get; } = new int[count];

    public int[] B { get; } = new int[count];

    public ulong[] Patterns { get; } = new ulong[count];

    /// <summary>What the values add to the weight, log2.</summary>
    public double[] Rarity { get; } = new double[count];

    /// <summary>0 within a list, 1 between lists.</summary>
    public byte[] Stratum { get; } = new byte[count];

    /// <summary>For how many pairs each one stands.</summary>
    public double[] Stands { get; } = new double[count];
}
