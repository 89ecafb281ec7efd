package org.gainsay.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text when the stated charset may be wrong.
 *
 * <p>In this order: a byte order mark; UTF-8 if the bytes are valid UTF-8 (nothing else is, by accident); the charset
 * that was stated, if the bytes are valid in it; UTF-16 by its zero bytes; else Windows-1252, which is what unlabelled
 * western text is.
 */
public final class TextDecoder {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Text with more control characters than one in so many is no text. */
    private static final int CONTROLS_ALLOWED = 200;

    private TextDecoder() {}

    /** The text, or nothing if these bytes are no text in any charset. */
    public static Optional<String> decode(byte[] bytes, @Nullable String contentType) {
        String text = read(bytes, statedCharset(contentType));
        return isText(text) ? Optional.of(text) : Optional.empty();
    }

    private static String read(byte[] bytes, @Nullable Charset stated) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        boolean sevenBitCode = stated != null && isSevenBitCode(stated);
        Charset wide = utf16(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        String utf8 = sevenBitCode ? null : strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        if (stated != null && !stated.equals(StandardCharsets.UTF_8)) {
            // ISO 8859-1 on the web has always meant Windows-1252 (WHATWG Encoding Standard).
            String asStated = strictly(bytes, stated.equals(StandardCharsets.ISO_8859_1) ? windows1252() : stated);
            if (asStated != null) {
                return asStated;
            }
        }
        return new String(bytes, windows1252());
    }

    private static Charset windows1252() {
        return Charset.forName("windows-1252");
    }

    /** UTF-16 without a mark: western text has a zero in nearly every second byte. */
    private static @Nullable Charset utf16(byte[] bytes) {
        int sample = Math.min(bytes.length, 2000) & ~1;
        if (sample < 8) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (odd * 10 > pairs * 7 && even * 10 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 > pairs * 7 && odd * 10 < pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isText(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || (c >= 0x7F && c < 0xA0);
            strange += control || c == 0xFFFD ? 1 : 0;
        }
        return strange == 0 || strange * (long) CONTROLS_ALLOWED <= text.length();
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

    /** Their bytes are valid ASCII, and so valid UTF-8, whatever they say. */
    private static boolean isSevenBitCode(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("ISO-2022") || name.startsWith("HZ") || name.startsWith("UTF-7");
    }

    private static @Nullable Charset statedCharset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher name = CHARSET.matcher(contentType);
        if (!name.find()) {
            return null;
        }
        try {
            return Charset.forName(name.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a charset that nobody knows says nothing
        }
    }
}
