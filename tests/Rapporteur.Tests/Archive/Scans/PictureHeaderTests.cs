using System.Buffers.Binary;
using Rapporteur.Archive.Scans;

namespace Rapporteur.Tests.Archive.Scans;

/// <summary>What pictures claim of their size.</summary>
public sealed class PictureHeaderTests
{
    [Fact]
    public void A_picture_that_claims_more_pixels_than_a_number_holds_is_the_largest_of_all()
    {
        var header = new byte[24];
        header[0] = 0x89;
        header[1] = (byte)'P';
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(16), uint.MaxValue);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(20), uint.MaxValue);
        Assert.Equal(long.MaxValue, PictureHeader.Of(header)!.Value.Pixels);
    }

    [Fact]
    public void The_pixels_of_an_honest_picture_are_width_times_height() => Assert.Equal(12, new PictureHeader(3, 4).Pixels);
}
