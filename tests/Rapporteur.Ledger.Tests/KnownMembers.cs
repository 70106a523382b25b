using System.Text.Json.Nodes;

namespace Rapporteur.Ledger.Tests;

/// <summary>What a room would do: learns members' keys from the bodies of <c>charter.member/1</c>.</summary>
internal sealed class KnownMembers : IEntryVisitor
{
    private readonly Dictionary<string, VerifyingKey> _keys = [];

    public void Visit(LoggedEntry entry, Action<string> problem)
    {
        if (entry is { Header.Kind: "charter.member/1", Body: { } body }
            && VerifyingKey.TryImport(Convert.FromBase64String((string)JsonNode.Parse(body.Span)!["publicKey"]!)) is { } key)
        {
            _keys[key.KeyId] = key;
        }
    }

    public VerifyingKey? KeyOf(string keyId) => _keys.GetValueOrDefault(keyId);
}
