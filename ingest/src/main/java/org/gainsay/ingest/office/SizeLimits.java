package org.gainsay.ingest.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.xml.sax.SAXException;

/** What a document may unpack to, checked before a parser builds anything from it. */
final class SizeLimits {

    /** Bytes that all entries of an archive together may unpack to. */
    static final long MAX_UNPACKED = 128L * 1024 * 1024;

    static final int MAX_ENTRIES = 5_000;

    /** Characters of text that are read. */
    static final int MAX_TEXT = 2_000_000;

    /** Elements that a parser may report. */
    static final int MAX_ELEMENTS = 300_000;

    private static final int TAIL = 16 * 1024;

    /** A document is larger inside than it may be. A {@code SAXException}, so that it passes through every parser. */
    static final class ExceededException extends SAXException {

        private static final long serialVersionUID = 1L;

        ExceededException(String message) {
            super(message);
        }
    }

    private SizeLimits() {}

    /** Refuses archives that unpack to too much and files that are visibly cut off. */
    static void check(byte[] bytes) throws IOException, ExceededException {
        if (startsWith(bytes, "PK")) {
            checkArchive(bytes);
        }
        if (startsWith(bytes, "%PDF-") && !tail(bytes).contains("%%EOF")) {
            throw new java.io.EOFException("no end of file mark");
        }
    }

    private static void checkArchive(byte[] bytes) throws IOException, ExceededException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new ExceededException("an archive of more than " + MAX_ENTRIES + " entries");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw new ExceededException("it unpacks to more than " + MAX_UNPACKED + " bytes");
                    }
                }
            }
        } catch (ZipException e) {
            // Some writers leave out what a reader of streams needs: the parser reads the directory at the end, and
            // has limits of its own.
            return;
        }
    }

    private static String tail(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        return bytes.length >= mark.length()
                && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
