using System.Text;

namespace Rapporteur.Hostile;

/// <summary>Messages in messages, parts without end, headers without end.</summary>
internal sealed class HostileMail(HostileFolder folder)
{
    private const string Head = "From: a witness <a@example.invalid>\r\nDate: Thu, 20 Aug 1936 10:00:00 +0000\r\nSubject: =?utf-8?B?0JDRgNC10YHRgtGL?=\r\nMIME-Version: 1.0\r\n";

    public void Write()
    {
        var (depth, text) = (Math.Min(folder.Scale.Depth, 50_000), folder.Scale.Text);
        folder.Put("mail/good.eml", Head + "Content-Type: text/plain\r\n\r\n" + HostileFolder.Good);
        folder.Put("mail/messages in messages.eml", HostileFolder.Times(Head + "Content-Type: message/rfc822\r\n\r\n", depth) + Head + "\r\n" + HostileFolder.Good);
        folder.Put("mail/parts in parts.eml", Head + PartsInParts(depth));
        folder.Put("mail/parts.eml", Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + HostileFolder.Times("--b\r\nContent-Disposition: attachment; filename=\"../../escaped.txt\"\r\n\r\nout\r\n", text / 20) + "--b--");
        folder.Put("mail/no boundary.eml", Head + "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\na\r\n----\r\n");
        folder.Put("mail/a header without end.eml", Head + "X-Long: " + HostileFolder.Times("a b,", text / 4));
        folder.Put("mail/headers.eml", HostileFolder.Times("X-A: b\r\n", text / 8) + "\r\n" + HostileFolder.Good);
        folder.Put("mail/addresses.eml", "To: " + HostileFolder.Times("((((<a@b>,", text / 10) + "\r\nFrom: a@b\r\nDate: x\r\nSubject: y\r\n\r\n" + HostileFolder.Good);
        folder.Put("mail/names in pieces.eml", Head + "Content-Type: text/plain;" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"\r\n name*{i}*=%41;")) + "\r\n\r\n" + HostileFolder.Good);
        folder.Put("mail/a file elsewhere.eml", Head + "Content-Type: message/external-body; access-type=local-file; name=\"/etc/passwd\"\r\n\r\nContent-Type: text/plain\r\n\r\n");
        folder.Put("mail/zeros.eml", Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(HostileArchives.Zip(("zeros.txt", to => to.Write(new byte[1 << 24])))) + "\r\n--b--\r\n");
        folder.Put("mail/charsets.eml", Head + "Content-Type: text/html; charset=utf-7\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n+ADw-script+AD4-=ZZ=\r\n" + HostileFolder.Good);
        folder.Put("mail/letters.mbox", string.Concat(Enumerable.Range(0, Math.Min(text / 100, 20_000)).Select(i => $"From a@b Thu Aug 20 10:00:00 1936\n{Head.Replace("\r", "", StringComparison.Ordinal)}\n{i}\n\n")));
        folder.Put("mail/from.mbox", HostileFolder.Times("From \n", text / 6));
    }

    private static string PartsInParts(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
            text.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\r\n\r\n--b").Append(i).Append("\r\n");
        return text.Append("\r\n").Append(HostileFolder.Good).ToString();
    }
}
