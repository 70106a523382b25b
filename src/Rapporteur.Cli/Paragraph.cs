namespace Rapporteur.Cli;

/// <summary>Words in lines of a terminal's width, the first led by a name and the others by blanks.</summary>
internal static class Paragraph
{
    private const int Width = 80;

    public static void Write(TextWriter to, string words, string name = "", int indent = 0)
    {
        var line = name.PadRight(indent);
        foreach (var word in Plain.Text(words).Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > Width)
            {
                to.WriteLine(line.TrimEnd());
                line = new string(' ', indent);
            }
            line += line.Length > indent ? " " + word : word;
        }
        to.WriteLine(line.TrimEnd());
    }
}
