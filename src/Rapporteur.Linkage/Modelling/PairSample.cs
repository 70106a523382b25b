namespace Rapporteur.Linkage.Modelling;

/// <summary>Pairs to learn from, in columns.</summary>
internal sealed class PairSample(int count, int fields)
{
    private readonly float[] rarities = new float[(long)count * fields];

    public int Count { get; } = count;

    public int[] A { get; } = new int[count];

    public int[] B { get; } = new int[count];

    public ulong[] Patterns { get; } = new ulong[count];

    /// <summary>What the values of a pair add to the weight of each field, log2.</summary>
    public Span<float> Rarities(int pair) => rarities.AsSpan(pair * fields, fields);

    /// <summary>What the agreements of each pair prove less together, by its community.</summary>
    public float[] Together { get; } = new float[count];

    /// <summary>0 within a list, 1 between lists.</summary>
    public byte[] Stratum { get; } = new byte[count];

    /// <summary>For how many pairs each one stands.</summary>
    public double[] Stands { get; } = new double[count];
}
