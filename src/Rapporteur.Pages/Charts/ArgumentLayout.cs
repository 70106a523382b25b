using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A proposition or an argument in a drawing, in pixels.</summary>
/// <param name="Handle">Its handle, and the anchor of its line in the list.</param>
/// <param name="Kind">proposition, supports, rebuts or undercuts: its shape.</param>
/// <param name="Lines">What it says, cut to what has room.</param>
/// <param name="Gap">What is missing, in words; empty where nothing is.</param>
/// <param name="Label">What it says in full.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Parent">What it bears on, or null for a proposition.</param>
public sealed record ArgumentNode(
    string Handle, string Kind, IReadOnlyList<string> Lines, string Gap, string Label, double X, double Y, ArgumentNode? Parent)
{
    /// <summary>Height of a line.</summary>
    public const double Line = 17;

    /// <summary>Height of the node: its lines, and one more for what is missing.</summary>
    public double Height => (Lines.Count + (Gap.Length > 0 ? 1 : 0)) * Line + 14;
}

/// <summary>
/// Lays the argument of a question out: propositions on the left, what bears on them to the right, what undercuts that further right;
/// in a narrow drawing, and where that is too deep for columns, each stands below what it bears on.
/// </summary>
public sealed class ArgumentLayout
{
    private const double LetterWidth = 7.2, Space = 14, Indent = 22, Padding = 18;
    private const int MostLines = 3, MostColumns = 4;

    private readonly Words words;
    private readonly bool isStacked;
    private readonly double step;
    private readonly List<ArgumentNode> nodes = [];

    private ArgumentLayout(PrintedQuestion question, Words words, double width, bool isStacked)
    {
        var columns = 1 + question.Propositions.SelectMany(proposition => proposition.Arguments).Select(Depth).DefaultIfEmpty(0).Max();
        (this.words, this.isStacked) = (words, isStacked || columns > MostColumns);
        step = this.isStacked ? Indent : Math.Clamp(width / columns, 250, 380);
        NodeWidth = this.isStacked ? Math.Max(width / 2, width - (columns - 1) * Indent) : step - 46;
        var bottom = 0.0;
        foreach (var proposition in question.Propositions)
            bottom = Place(proposition, bottom) + Space * 1.5;
        (Width, Height) = (Math.Max(width, (columns - 1) * step + NodeWidth), bottom);
    }

    /// <summary>Lays an argument out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="words">The words of the interface.</param>
    /// <param name="width">Width of the drawing, in pixels; a very deep argument takes more.</param>
    /// <param name="isStacked">Whether each node stands below what it bears on.</param>
    public static ArgumentLayout Of(PrintedQuestion question, Words words, double width, bool isStacked) => new(question, words, width, isStacked);

    /// <summary>The nodes, each after what it bears on.</summary>
    public IReadOnlyList<ArgumentNode> Nodes => nodes;

    /// <summary>Width of the drawing.</summary>
    public double Width { get; }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; }

    /// <summary>Width of every node.</summary>
    public double NodeWidth { get; }

    /// <summary>The line from a node to what it bears on.</summary>
    public string Edge(ArgumentNode node)
    {
        var (parent, y) = (node.Parent!, Svg.N(node.Y + ArgumentNode.Line));
        return isStacked
            ? $"M{Svg.N(node.X)} {y}H{Svg.N(parent.X + Indent / 2)}V{Svg.N(parent.Y + parent.Height)}"
            : $"M{Svg.N(node.X)} {y}H{Svg.N(node.X - 23)}V{Svg.N(parent.Y + ArgumentNode.Line)}H{Svg.N(parent.X + NodeWidth)}";
    }

    /// <summary>The outline of a node.</summary>
    public string Outline(ArgumentNode node) => Outline(node.Kind, NodeWidth, node.Height);

    /// <summary>The outline of a kind of node: a box, rounded where it supports, cut at its corners where it rebuts, notched where it undercuts.</summary>
    public static string Outline(string kind, double width, double height)
    {
        const int Round = 14, Cut = 10, Notch = 12;
        var (w, h) = (Svg.N(width), Svg.N(height));
        return kind switch
        {
            "supports" => $"M{Round} 0H{Svg.N(width - Round)}A{Round} {Round} 0 0 1 {w} {Round}V{Svg.N(height - Round)}A{Round} {Round} 0 0 1 {Svg.N(width - Round)} {h}"
                + $"H{Round}A{Round} {Round} 0 0 1 0 {Svg.N(height - Round)}V{Round}A{Round} {Round} 0 0 1 {Round} 0Z",
            "rebuts" => $"M{Cut} 0H{Svg.N(width - Cut)}L{w} {Cut}V{Svg.N(height - Cut)}L{Svg.N(width - Cut)} {h}H{Cut}L0 {Svg.N(height - Cut)}V{Cut}Z",
            "undercuts" => $"M{Notch} 0H{w}L{Svg.N(width - Notch)} {Svg.N(height / 2)}L{w} {h}H{Notch}L0 {Svg.N(height / 2)}Z",
            _ => $"M0 0H{w}V{h}H0Z",
        };
    }

    private double Place(PrintedProposition proposition, double y) =>
        Place(new(proposition.Handle, "proposition", Cut($"{proposition.Handle}: {proposition.Text}"), Gap(proposition), $"{proposition.Handle}: {proposition.Text}", 0, y, null),
            proposition.Arguments, 1);

    /// <summary>Places a node and what bears on it.</summary>
    /// <returns>The lower edge of them all.</returns>
    private double Place(ArgumentNode node, IReadOnlyList<PrintedArgument> arguments, int depth)
    {
        nodes.Add(node);
        var bottom = node.Y + node.Height;
        var next = isStacked ? bottom + Space : node.Y;
        foreach (var argument in arguments)
        {
            var lower = Place(Node(argument, node, depth * step, next), argument.Undercuts, depth + 1);
            (bottom, next) = (Math.Max(bottom, lower), lower + Space);
        }
        return bottom;
    }

    private ArgumentNode Node(PrintedArgument argument, ArgumentNode parent, double x, double y)
    {
        var head = words["argument.head", argument.Handle, words[$"sign.{argument.Stance}"], words[$"stance.{argument.Stance}"], argument.On.Handle];
        return new(argument.Handle, argument.Stance, [PlainText.Beginning(head, Room), .. Cut(argument.Warrant)],
            argument.IsUnansweredAttack ? words["gap.unanswered"] : "", $"{head}: {argument.Warrant}", x, y, parent);
    }

    private string Gap(PrintedProposition proposition) => string.Join("; ", new[]
    {
        proposition.IsUnsupported ? words["gap.unsupported"] : null, proposition.HasUnansweredAttack ? words["gap.attacked"] : null,
    }.OfType<string>());

    private int Room => (int)((NodeWidth - 2 * Padding) / LetterWidth);

    /// <summary>A text in at most so many lines.</summary>
    private List<string> Cut(string text)
    {
        var lines = new List<string>();
        foreach (var word in PlainText.Visible(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= Room)
                lines[^1] += " " + word;
            else
                lines.Add(PlainText.Beginning(word, Room));
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines - 1), PlainText.Beginning(lines[MostLines - 1] + " " + lines[MostLines], Room)];
    }

    private static int Depth(PrintedArgument argument) => 1 + argument.Undercuts.Select(Depth).DefaultIfEmpty(0).Max();
}
