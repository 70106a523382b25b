namespace Rapporteur.Publishing;

/// <summary>A place on a picture, in pixels of it.</summary>
/// <param name="Left">From the left edge.</param>
/// <param name="Top">From the upper edge.</param>
/// <param name="Width">To the right.</param>
/// <param name="Height">Downwards.</param>
public readonly record struct PrintedBox(int Left, int Top, int Width, int Height);

/// <summary>Where a passage stands on a picture.</summary>
/// <param name="Handle">Handle of the claim or measure.</param>
/// <param name="Coded">Whether a person coded it.</param>
/// <param name="Boxes">Its places, one a line.</param>
public sealed record PrintedScanMark(string Handle, bool Coded, IReadOnlyList<PrintedBox> Boxes);

/// <summary>A picture that text was recognised on, with the passages marked on it.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Start">Where its text begins in the text layer, in code points.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PrintedScan(int Page, int Start, int Width, int Height)
{
    /// <summary>Path of the picture from the folder of the edition, with forward slashes; null where a browser does not show its kind.</summary>
    public string? ImagePath { get; init; }

    /// <summary>The passages on it, by their order in the text.</summary>
    public IReadOnlyList<PrintedScanMark> Marks { get; init; } = [];

    /// <summary>Its words where they stand, to be drawn in place of a picture that cannot be shown; empty where it is shown.</summary>
    public IReadOnlyList<(string Word, PrintedBox Box)> Words { get; init; } = [];
}
