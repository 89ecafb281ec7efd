package org.gainsay.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text by what they are rather than by what they are called.
 *
 * <p>A byte order mark decides; else bytes that are valid UTF-8 with characters beyond ASCII are UTF-8, whatever was
 * declared, as chance does not make them; else the transport's charset, then the document's own, then Windows-1252.
 */
public final class TextDecoder {

    private static final int DECLARED_WITHIN = 4_096;

    private static final Pattern CHARSET = Pattern.compile(
            "(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private TextDecoder() {}

    /** The text, without a byte order mark. Malformed sequences become U+FFFD. */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32BE"));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        String utf8 = strictUtf8(bytes);
        if (utf8 != null && !isEscaped2022(bytes)) {
            return utf8;
        }
        Charset declared = declared(contentType);
        if (declared == null) {
            int head = Math.min(bytes.length, DECLARED_WITHIN);
            declared = declared(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
        }
        return new String(bytes, declared == null ? fallback(bytes) : declared);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Charsets in which the first angle bracket of markup is not the byte 3C alone (XML 1.0, appendix F). */
    private static @Nullable Charset wide(byte[] bytes) {
        if (startsWith(bytes, 0, 0, 0, '<')) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(bytes, '<', 0, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(bytes, 0, '<', 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? Charset.forName("IBM037") : null;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null; // not UTF-8, then
        }
    }

    /** ISO-2022-JP and its kin are ASCII with escape sequences. */
    private static boolean isEscaped2022(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset declared(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = CHARSET.matcher(text);
        while (matcher.find()) {
            Charset charset = named(matcher.group(1));
            if (charset != null) {
                return charset;
            }
        }
        return null;
    }

    /** The charset that browsers take for a name: the larger one where a vendor extended a standard. */
    private static @Nullable Charset named(String name) {
        String wanted =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> "windows-1252";
                    case "iso-8859-9" -> "windows-1254";
                    case "gb2312", "gbk", "x-gbk" -> "gb18030";
                    case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
                    case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean" -> "x-windows-949";
                    case "big5" -> "big5-hkscs";
                    case "tis-620" -> "x-windows-874";
                    // Bytes in these would not have let the declaration be read.
                    case "utf-16", "utf-16le", "utf-16be", "utf-32" -> "utf-8";
                    default -> name;
                };
        try {
            return Charset.forName(wanted);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Nothing was declared: UTF-8 with a few broken bytes, or the most common single-byte charset. */
    private static Charset fallback(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = utf8.chars().filter(c -> c > 0x7F).count();
        return broken * 10 < beyondAscii ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }
}
