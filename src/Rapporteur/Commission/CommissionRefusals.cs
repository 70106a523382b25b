namespace Rapporteur.Commission;

/// <summary>Every coded "no" of the commission room.</summary>
public static class CommissionRefusals
{
    /// <summary>Nothing of that kind has this identity.</summary>
    public static readonly RefusalCode NotThere = new("CM001");

    /// <summary>No handle of that name.</summary>
    public static readonly RefusalCode NotCalledSo = new("CM002");

    /// <summary>A word that is none of those known.</summary>
    public static readonly RefusalCode UnknownWord = new("CM003");

    /// <summary>A text or a reason is missing.</summary>
    public static readonly RefusalCode NoText = new("CM004");

    /// <summary>A text holds characters that hide or turn words.</summary>
    public static readonly RefusalCode HiddenCharacters = new("CM005");

    /// <summary>The rules contradict the bench.</summary>
    public static readonly RefusalCode QuorumOutOfReach = new("CM006");

    /// <summary>The rules contradict themselves.</summary>
    public static readonly RefusalCode NegativeDays = new("CM007");

    /// <summary>Nothing can be drafted or voted on before there are rules.</summary>
    public static readonly RefusalCode NoRules = new("CM008");

    /// <summary>The rules set no standard of proof for the element.</summary>
    public static readonly RefusalCode NoStandard = new("CM009");

    /// <summary>The standard of proof is not that of the rules.</summary>
    public static readonly RefusalCode WrongStandard = new("CM010");

    /// <summary>A finding on a person names nobody.</summary>
    public static readonly RefusalCode NobodyNamed = new("CM011");

    /// <summary>The question cannot go there from where it stands.</summary>
    public static readonly RefusalCode WrongStep = new("CM012");

    /// <summary>A question is decided by closed votes on its findings.</summary>
    public static readonly RefusalCode NothingDecided = new("CM013");

    /// <summary>Votes are cast under deliberation or re-examination only.</summary>
    public static readonly RefusalCode NotDeliberating = new("CM014");

    /// <summary>A commissioner votes once.</summary>
    public static readonly RefusalCode VotedBefore = new("CM015");

    /// <summary>The vote was closed before.</summary>
    public static readonly RefusalCode VoteClosed = new("CM016");

    /// <summary>A member who is recused takes no part.</summary>
    public static readonly RefusalCode Recused = new("CM017");

    /// <summary>An older draft is not voted on or replaced.</summary>
    public static readonly RefusalCode NotCurrent = new("CM018");

    /// <summary>The quorum is not reached.</summary>
    public static readonly RefusalCode NoQuorum = new("CM019");

    /// <summary>Evidence is needed and none is cited.</summary>
    public static readonly RefusalCode NothingCited = new("CM020");

    /// <summary>Evidence against, or the search for it, is required.</summary>
    public static readonly RefusalCode NoSearch = new("CM021");

    /// <summary>A claim under it was set aside.</summary>
    public static readonly RefusalCode SetAside = new("CM022");

    /// <summary>A claim under it is the machine's alone.</summary>
    public static readonly RefusalCode NeverCoded = new("CM023");

    /// <summary>An exhibit under it was withdrawn or impeached.</summary>
    public static readonly RefusalCode ExhibitLost = new("CM024");

    /// <summary>A finding under it does not stand.</summary>
    public static readonly RefusalCode NotAdopted = new("CM025");

    /// <summary>A join under it is the machine's alone.</summary>
    public static readonly RefusalCode NotJoined = new("CM026");

    /// <summary>A certain result of scrutiny is unanswered.</summary>
    public static readonly RefusalCode Unanswered = new("CM027");

    /// <summary>A living person named had no notice.</summary>
    public static readonly RefusalCode NoNotice = new("CM028");

    /// <summary>The time for reply has not passed, and no reply came.</summary>
    public static readonly RefusalCode NoReply = new("CM029");

    /// <summary>The reply is not answered in the reasons.</summary>
    public static readonly RefusalCode ReplyUnanswered = new("CM030");

    /// <summary>An argument would be circular.</summary>
    public static readonly RefusalCode Circular = new("CM031");

    /// <summary>What is cited for a death is none.</summary>
    public static readonly RefusalCode NoDeath = new("CM032");

    /// <summary>A quotation does not match its exhibit.</summary>
    public static readonly RefusalCode PassageChanged = new("CM033");

    /// <summary>A figure counted again gives other digits.</summary>
    public static readonly RefusalCode FigureDiffers = new("CM034");
}
