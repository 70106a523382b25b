namespace Rapporteur.Hostile;

/// <summary>Saved pages that are deep, unclosed, endless; archives of the web; JSON.</summary>
internal sealed class HostilePages(HostileFolder folder)
{
    public void Write()
    {
        var (depth, text) = (folder.Scale.Depth, folder.Scale.Text);
        Put("good", $"<html><body><p>{HostileFolder.Good}</p></body></html>");
        Put("divs", "<html><body>" + HostileFolder.Times("<div>", depth) + HostileFolder.Good);
        Put("bold", "<html><body>" + HostileFolder.Times("<b><i><a href=x><p>", text / 20));
        Put("tables", "<html><body>" + HostileFolder.Times("<table><tr><td>", depth / 3));
        Put("tables astray", "<html><body><table>" + HostileFolder.Times("<b>a<tr>", text / 8));
        Put("forms", "<html><body>" + HostileFolder.Times("<select><option><svg><math><template>", text / 40));
        Put("attributes", $"<html><body {string.Concat(Enumerable.Range(0, text / 10).Select(i => $"a{i}=1 "))}>{HostileFolder.Good}");
        Put("classes", $"<html><body><p class='{HostileFolder.Times("a ", text / 2)}'>{HostileFolder.Good}");
        Put("open", "<html>" + HostileFolder.Times("<", text));
        Put("comments", "<html>" + HostileFolder.Times("<!--", text / 4));
        Put("script", "<html><script>" + HostileFolder.Times("<!--<script>", text / 12));
        Put("entities", "<html><body>" + HostileFolder.Times("&amp;&#x1F600;&notanentity;&#xFFFFFFFF;&lt", text / 40));
        Put("elsewhere", "<html><head><base href='file:///etc/'><meta http-equiv=refresh content='0;url=http://example.invalid/'><link rel=stylesheet href=http://example.invalid/x.css></head><body><iframe src=file:///etc/passwd></iframe><img src=x onerror=alert(1)><object data=/dev/zero></object></body></html>");
        Put("linked data", "<html><head><script type='application/ld+json'>" + HostileFolder.Times("[", depth) + "</script><meta property='og:title' content='" + HostileFolder.Times("x", text / 10) + "'></head><body>" + HostileFolder.Good + "</body></html>");
        folder.Put("pages/laughs.xhtml", "<?xml version=\"1.0\"?>" + HostileOffice.Laughs + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>&i;</body></html>");
        folder.Put("pages/ring.mhtml", "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: cid:a\r\n\r\n<html><body><iframe src=cid:a></iframe>" + HostileFolder.Good + "\r\n--b--\r\n");
        folder.Put("pages/claims.warc", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.invalid/\r\nContent-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n<html>");
        folder.Put("pages/below nothing.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n");
        folder.Put("pages/records.warc.gz", HostileArchives.Gzip(to => to.Write(new byte[1 << 24])));
        folder.Put("chats/result.json", "{\"name\":\"a\",\"messages\":" + HostileFolder.Times("[", depth));
        folder.Put("chats/messages.json", "{\"messages\":[" + HostileFolder.Times("{\"id\":1,\"type\":\"message\",\"from\":\"a\",\"date\":\"x\",\"text\":[{}],\"photo\":\"../../../etc/passwd\"},", text / 100) + "{}]}");
        folder.Put("chats/WhatsApp Chat.txt", HostileFolder.Times("[31/12/9999, 99:99:99] a: <attached: ../../x>\n", text / 50));
    }

    private void Put(string name, string page) => folder.Put($"pages/{name}.html", page);
}
