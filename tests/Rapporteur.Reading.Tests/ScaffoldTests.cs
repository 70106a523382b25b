namespace Rapporteur.Reading.Tests;

public class ScaffoldTests
{
    [Fact]
    public void The_house_stands() => Assert.Equal(4, 2 + 2);
}
