using CsCheck;

namespace Rapporteur.Ledger.Tests;

public class MerkleTests
{
    private const int Most = 300;

    private static readonly Hash256[] Leaves = [.. Enumerable.Range(0, Most).Select(n => Merkle.Leaf(BitConverter.GetBytes(n)))];

    // The leaves and roots of the certificate transparency test suite, after RFC 6962.
    [Fact]
    public void The_known_roots_of_RFC_6962()
    {
        string[] leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        string[] roots =
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        var tree = new CompactRange();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", tree.Root().ToString());
        foreach (var (leaf, root) in leaves.Zip(roots))
        {
            tree.Append(Merkle.Leaf(Convert.FromHexString(leaf)));
            Assert.Equal(root, tree.Root().ToString());
        }
    }

    [Fact]
    public void Inclusion_is_proven_for_every_leaf_of_every_tree()
    {
        for (var size = 1; size <= Most; size += Long.IsAsked ? 1 : size < 70 ? 1 : 7)
        {
            var root = Root(size);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleProof.Inclusion(index, size, Perfect);
                Assert.True(MerkleProof.IncludesLeaf(Leaves[index], index, size, root, proof));
                Assert.False(MerkleProof.IncludesLeaf(Leaves[index], (index + 1) % size, size, root, proof) && size > 1);
                Assert.False(MerkleProof.IncludesLeaf(Leaves[(index + 1) % Most], index, size, root, proof));
            }
        }
    }

    [Fact]
    public void Consistency_is_proven_between_all_sizes()
    {
        for (var newSize = 0; newSize <= Most; newSize += Long.IsAsked ? 1 : newSize < 70 ? 1 : 7)
        {
            for (var oldSize = 0; oldSize <= newSize; oldSize++)
            {
                var proof = MerkleProof.Consistency(oldSize, newSize, Perfect);
                Assert.True(MerkleProof.IsConsistent(oldSize, Root(oldSize), newSize, Root(newSize), proof));
                if (oldSize > 0)
                {
                    Assert.False(MerkleProof.IsConsistent(oldSize, Leaves[^1], newSize, Root(newSize), proof));
                }
            }
        }
    }

    [Fact]
    public void A_proof_that_was_changed_proves_nothing() =>
        Gen.Select(Gen.Int[2, Most], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, 2]).Sample((size, index, place, how) =>
        {
            index %= size;
            List<Hash256> proof = [.. MerkleProof.Inclusion(index, size, Perfect)];
            switch (how)
            {
                case 0:
                    proof[place % proof.Count] = Leaves[^1];
                    break;
                case 1:
                    proof.RemoveAt(place % proof.Count);
                    break;
                default:
                    proof.Add(Leaves[^1]);
                    break;
            }

            Assert.False(MerkleProof.IncludesLeaf(Leaves[index], index, size, Root(size), proof));
        }, iter: Long.Or(500, 20_000));

    [Theory]
    [InlineData(0, "tile/0/000", "tile/entries/000.p/7", "bodies/000")]
    [InlineData(67, "tile/0/067", "tile/entries/067.p/7", "bodies/067")]
    [InlineData(1234067, "tile/0/x001/x234/067", "tile/entries/x001/x234/067.p/7", "bodies/x001/x234/067")]
    public void Paths_are_those_of_tlog_tiles(long index, string hashes, string entries, string bodies)
    {
        Assert.Equal(hashes, TilePath.Hashes(0, index, 256));
        Assert.Equal(entries, TilePath.Entries(index, 7));
        Assert.Equal(bodies, TilePath.Bodies(index));
    }

    // The example in the specification: a tree of 70,000.
    [Fact]
    public void A_tree_has_the_tiles_that_the_specification_counts()
    {
        var tiles = TilePath.AllHashes(70_000).ToList();
        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, Width: 256 }));
        Assert.Equal((0, 273, 112), tiles.Single(tile => tile is { Level: 0, Width: < 256 }));
        Assert.Equal([(1, 0, 256), (1, 1, 17), (2, 0, 1)], tiles.Where(tile => tile.Level > 0));
        Assert.Equal([(0, 0, 256), (1, 0, 1)], TilePath.AllHashes(256));
    }

    private static Hash256 Perfect(long from, long to) => to - from == 1
        ? Leaves[from]
        : Merkle.Node(Perfect(from, (from + to) / 2), Perfect((from + to) / 2, to));

    private static Hash256 Root(int size)
    {
        var tree = new CompactRange();
        foreach (var leaf in Leaves.AsSpan(0, size))
        {
            tree.Append(leaf);
        }

        return tree.Root();
    }
}
