namespace Rapporteur.Commission;

/// <summary>What the commission must determine.</summary>
/// <param name="number">In ledger order.</param>
/// <param name="founding">The entry that put it.</param>
/// <param name="body">What it says.</param>
public sealed class Question(int number, Said founding, QuestionPut body)
{
    private readonly Dictionary<string, string> recused = new(StringComparer.Ordinal);

    /// <summary>The short handle: <c>Q3</c>.</summary>
    public string Handle => $"Q{number}";

    /// <summary>Its identity.</summary>
    public string Leaf => founding.Leaf;

    /// <summary>The entry that put it.</summary>
    public Said Founding => founding;

    /// <summary>The question in words.</summary>
    public string Text => body.Text;

    /// <summary>Of <see cref="QuestionStates"/>.</summary>
    public string State { get; private set; } = QuestionStates.Open;

    /// <summary>How it moved.</summary>
    public IReadOnlyList<(Said Said, QuestionMoved Move)> Moves => moves;

    private readonly List<(Said, QuestionMoved)> moves = [];

    /// <summary>Members who take no part in it, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Recused => recused;

    /// <summary>Its propositions, in ledger order.</summary>
    public List<Proposition> Propositions { get; } = [];

    /// <summary>Its findings, in ledger order.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Its rival hypotheses, in ledger order.</summary>
    public List<Hypothesis> Hypotheses { get; } = [];

    /// <summary>What was sent, in ledger order.</summary>
    public List<Notice> Notices { get; } = [];

    internal void Move(Said said, QuestionMoved move)
    {
        State = move.To;
        moves.Add((said, move));
    }

    internal void Recuse(string member, string reason) => recused.TryAdd(member, reason);
}

/// <summary>A proposition in the argument of a question.</summary>
/// <param name="Handle">The short handle: <c>T4</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says.</param>
/// <param name="Question">The question.</param>
public sealed record Proposition(string Handle, Said Said, PropositionStated Body, Question Question)
{
    /// <summary>What supports it and what speaks against it, in ledger order.</summary>
    public List<Argument> Arguments { get; } = [];
}

/// <summary>A step from evidence, or from another proposition, to a proposition; or an attack on such a step.</summary>
/// <param name="Handle">The short handle: <c>A7</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says.</param>
/// <param name="Question">The question.</param>
public sealed record Argument(string Handle, Said Said, ArgumentMade Body, Question Question)
{
    /// <summary>What undercuts it, in ledger order.</summary>
    public List<Argument> Undercuts { get; } = [];
}

/// <summary>Words of an exhibit, tendered in evidence.</summary>
/// <param name="Handle">The short handle: <c>X2</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says.</param>
public sealed record Passage(string Handle, Said Said, PassageTendered Body);

/// <summary>A figure, tendered in evidence.</summary>
/// <param name="Handle">The short handle: <c>G1</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says.</param>
public sealed record Figure(string Handle, Said Said, FigureTendered Body);

/// <summary>One of the rival answers to a question.</summary>
/// <param name="Handle">The short handle: <c>H1</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says.</param>
/// <param name="Question">The question.</param>
public sealed record Hypothesis(string Handle, Said Said, HypothesisStated Body, Question Question)
{
    /// <summary>The evidence weighed under it, the last weighing of each.</summary>
    public Dictionary<string, (Said Said, EvidenceWeighed Body)> Weighed { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a source foretold, and what came of it.</summary>
/// <param name="Handle">The short handle: <c>Y1</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says.</param>
public sealed record Prediction(string Handle, Said Said, PredictionRecorded Body)
{
    /// <summary>How it was judged, the last judgment last.</summary>
    public List<(Said Said, PredictionJudged Body)> Judgments { get; } = [];
}

/// <summary>What was sent, and what came back.</summary>
/// <param name="Handle">The short handle: <c>N1</c>.</param>
/// <param name="Said">The entry.</param>
/// <param name="Body">What it says.</param>
/// <param name="Question">The question.</param>
public sealed record Notice(string Handle, Said Said, NoticeSent Body, Question Question)
{
    /// <summary>What came back, in ledger order.</summary>
    public List<(Said Said, ReplyReceived Body)> Replies { get; } = [];
}
