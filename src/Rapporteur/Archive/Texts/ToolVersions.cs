using System.Reflection;

namespace Rapporteur.Archive.Texts;

/// <summary>How text layers name the tool that made them: "PdfPig 0.1.16".</summary>
internal static class ToolVersions
{
    /// <summary>A name and the version of the assembly that holds a type, without what follows a plus sign.</summary>
    public static string Of(string name, Type type) =>
        $"{name} {type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}";
}
