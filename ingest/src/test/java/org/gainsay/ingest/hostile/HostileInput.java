package org.gainsay.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document that is made to harm.
 *
 * @param name in words
 * @param type as its sender states it; {@code feed} for what a feed's address answers
 * @param bytes makes it
 * @param outcome what must become of it: a reason of the dead letters, or {@code article} or {@code feed}
 */
record HostileInput(String name, String type, Supplier<byte[]> bytes, String outcome) {

    static final String FEED = "feed";

    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MEGABYTE = 1024 * 1024;

    private static final String TEXT =
            "<p>The boats stayed in the harbour all week, the harbour master said on Monday to the council of the town.</p>"
                    + "<p>Nobody had asked for them, he said, and nobody would before the ice was gone from the bay.</p>";

    private static final String LAUGHS = laughs();

    HostileInput {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** All of them. */
    static List<HostileInput> all() {
        return List.of(
                page("200,000 nested `div`s", "<div>".repeat(200_000) + TEXT, "too-large"),
                page("100,000 nested `div`s", "<div>".repeat(100_000) + TEXT, "article"),
                page("60,000 unclosed `b`s", "<b>".repeat(60_000) + TEXT, "article"),
                page("60,000 unclosed `p`s and `i`s", "<p><i>x".repeat(30_000) + TEXT, "article"),
                page("20,000 misnested links", "<a><b></a></b>".repeat(20_000) + TEXT, "article"),
                page("40,000 pictures with a span each", "<img><span>x</span>".repeat(40_000) + TEXT, "article"),
                page("10,000 nested tables", "<table><tr><td>".repeat(10_000) + TEXT, "article"),
                page("an attribute of 1 MB", "<div class='" + "related ".repeat(MEGABYTE / 8) + "'>" + TEXT, "article"),
                page("300,000 attributes", "<div " + "a=b ".repeat(300_000) + ">" + TEXT, "article"),
                page(
                        "a regex trap: a title of 200,000 separators",
                        "<title>" + "a - ".repeat(200_000) + "</title>" + TEXT,
                        "article"),
                page(
                        "a regex trap: 1 MB of digits and slashes for a date",
                        "<time>" + "1/1/".repeat(MEGABYTE / 4) + "</time>" + TEXT,
                        "article"),
                page("a regex trap: 1 MB of blanks", "<h1>" + " \t".repeat(MEGABYTE / 2) + "x</h1>" + TEXT, "article"),
                page(
                        "JSON-LD nested 200,000 deep",
                        "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>" + TEXT,
                        "article"),
                page("10 MB of text without a tag", "The boats stayed in the harbour. ".repeat(300_000), "too-large"),
                page("a DTD that includes a file", xxe("html") + "<p>&file;</p>" + TEXT, "article"),
                page("billion laughs in XHTML", LAUGHS + "<html><p>&i;</p>" + TEXT, "article"),
                feed(
                        "a feed with a DTD that includes a file",
                        xxe("rss") + "<rss><channel><title>&file;</title></channel></rss>"),
                feed("billion laughs in a feed", LAUGHS + "<rss><channel><title>&i;</title></channel></rss>"),
                feed("a feed of 200,000 nested elements", "<rss><channel>" + "<item>".repeat(200_000)),
                new HostileInput("a gzip bomb for a sitemap, 1 GiB", FEED, () -> gzip(1024), "too-large"),
                new HostileInput(
                        "an envelope nested 200,000 deep",
                        JSON,
                        () -> ("{\"body\": " + "[".repeat(200_000)).getBytes(UTF_8),
                        "malformed"),
                new HostileInput(
                        "a DOCX that unpacks to 300 MB", DOCX, () -> docx(out -> blanks(out, 300)), "too-large"),
                new HostileInput(
                        "a DOCX with a table of 400,000 rows",
                        DOCX,
                        () -> docx(out -> word(out, "<w:tbl>" + row("a").repeat(400_000) + "</w:tbl>")),
                        "too-large"),
                new HostileInput(
                        "billion laughs in a DOCX",
                        DOCX,
                        () -> docx(out -> out.write((LAUGHS + "<w:document xmlns:w=\"" + WORD
                                        + "\"><w:body><w:p><w:r><w:t>&i;" + "</w:t></w:r></w:p></w:body></w:document>")
                                .getBytes(UTF_8))),
                        "malformed"),
                new HostileInput("a zip slip in a DOCX", DOCX, HostileInput::slip, "article"),
                new HostileInput("a table of 2,000,000 rows in an XLSX", XLSX, HostileInput::sheet, "unsupported-type"),
                new HostileInput(
                        "an RTF of 1,000,000 nested groups",
                        "application/rtf",
                        () -> ("{\\rtf1 " + "{".repeat(1_000_000) + "x").getBytes(UTF_8),
                        "not-an-article"),
                new HostileInput("a mail of 100,000 nested parts", MAIL, HostileInput::nestedParts, "too-large"),
                new HostileInput(
                        "a mail of 500,000 parts",
                        MAIL,
                        () -> (MAIL_HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
                                        + "--b\n\nx\n".repeat(500_000))
                                .getBytes(UTF_8),
                        "too-large"),
                new HostileInput(
                        "a mail with a header of 10 MB",
                        MAIL,
                        () -> (MAIL_HEAD + "X-Long: " + "y".repeat(10_000_000) + "\n\nThe boats stayed.")
                                .getBytes(UTF_8),
                        "malformed"));
    }

    private static final String MAIL = "message/rfc822";
    private static final String MAIL_HEAD = "From: a@harbour.example\nSubject: Boats\nMIME-Version: 1.0\n";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static HostileInput page(String name, String html, String outcome) {
        return new HostileInput(name, PAGE, () -> html.getBytes(UTF_8), outcome);
    }

    private static HostileInput feed(String name, String xml) {
        return new HostileInput(name, FEED, () -> xml.getBytes(UTF_8), FEED);
    }

    private static String xxe(String root) {
        return "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
    }

    /** Ten entities, each ten times the one before. */
    private static String laughs() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char name = 'b'; name <= 'i'; name++) {
            text.append("<!ENTITY ").append(name).append(" \"");
            text.append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
        }
        return text.append("]>").toString();
    }

    /** Something that writes a part of an archive. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] archive(Map<String, Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Part types(String part, String type) {
        return out ->
                out.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                                + " Extension=\"txt\" ContentType=\"text/plain\"/><Override PartName=\"" + part
                                + "\" ContentType=\"" + type + ".main+xml\"/></Types>")
                        .getBytes(UTF_8));
    }

    private static Part relations(String part) {
        return out ->
                out.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "officeDocument\" Target=\"" + part + "\"/></Relationships>")
                        .getBytes(UTF_8));
    }

    private static byte[] docx(Part document) {
        return archive(Map.of(
                "[Content_Types].xml", types("/word/document.xml", DOCX),
                "_rels/.rels", relations("word/document.xml"),
                "word/document.xml", document));
    }

    private static byte[] slip() {
        return archive(Map.of(
                "[Content_Types].xml",
                types("/word/document.xml", DOCX),
                "_rels/.rels",
                relations("word/document.xml"),
                "word/document.xml",
                out -> word(out, "<w:p><w:r><w:t>The boats stayed in the harbour all week.</w:t></w:r></w:p>"),
                "../../../../tmp/gainsay-slipped.txt",
                out -> out.write("slipped".getBytes(UTF_8))));
    }

    private static byte[] sheet() {
        return archive(Map.of(
                "[Content_Types].xml",
                types("/xl/workbook.xml", XLSX),
                "_rels/.rels",
                relations("xl/workbook.xml"),
                "xl/workbook.xml",
                out -> out.write("<workbook/>".getBytes(UTF_8)),
                "xl/worksheets/sheet1.xml",
                out -> {
                    byte[] rows = "<row><c><v>1</v></c></row>".repeat(1000).getBytes(UTF_8);
                    for (int written = 0; written < 2000; written++) {
                        out.write(rows);
                    }
                }));
    }

    private static void word(OutputStream out, String body) throws IOException {
        out.write(("<w:document xmlns:w=\"" + WORD + "\"><w:body>").getBytes(UTF_8));
        out.write(body.getBytes(UTF_8));
        out.write("</w:body></w:document>".getBytes(UTF_8));
    }

    private static String row(String text) {
        return "<w:tr><w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc></w:tr>";
    }

    private static void blanks(OutputStream out, int megabytes) throws IOException {
        byte[] blanks = " ".repeat(MEGABYTE).getBytes(UTF_8);
        for (int written = 0; written < megabytes; written++) {
            out.write(blanks);
        }
    }

    private static byte[] gzip(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            blanks(gzip, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] nestedParts() {
        StringBuilder text = new StringBuilder(MAIL_HEAD);
        for (int part = 0; part < 100_000; part++) {
            text.append("Content-Type: multipart/mixed; boundary=b").append(part);
            text.append("\n\n--b").append(part).append('\n');
        }
        return text.append("\nThe boats stayed.").toString().getBytes(UTF_8);
    }
}
