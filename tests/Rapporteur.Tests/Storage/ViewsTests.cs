using Rapporteur.Ledger;
using Rapporteur.Register.RegisterView;
using Rapporteur.Storage;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Storage;

/// <summary>When read models are made anew.</summary>
public sealed class ViewsTests
{
    [Fact]
    public void Read_models_are_made_anew_when_what_they_depend_on_has_changed()
    {
        using var desk = Desk.WithTwoDocuments();
        var folder = InquiryFolder.At(desk.Inquiry).Value;
        Assert.True(Applied(folder, "keys 1") > 0);
        Assert.Equal(0, Applied(folder, "keys 1"));
        Assert.True(Applied(folder, "keys 2") > 0);
    }

    private static int Applied(InquiryFolder folder, string dependsOn)
    {
        var watched = new Watched(dependsOn);
        Inquiry.OpenToRead(folder, [new Room("Watched", [], [watched])]).Dispose();
        return watched.Applied;
    }

    private sealed class Watched(string dependsOn) : Projection
    {
        public int Applied { get; private set; }

        public override Sql Sql => RegisterView.Statements;

        public override string DependsOn => dependsOn;

        public override void Apply(LoggedEntry entry, ViewWriter views) => Applied++;
    }
}
