package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The header {@code X-Hub-Signature}: a method, and the HMAC of the body with the subscription's secret (WebSub, 8). */
final class HubSignature {

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");
    private static final String WEAK = "sha1";

    private HubSignature() {}

    /**
     * Whether the body is signed with the secret; takes as long wherever a signature differs.
     *
     * @param header as it came
     * @param weak whether SHA-1 will do
     */
    static boolean isGood(@Nullable String header, byte[] body, String secret, boolean weak) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0) {
            return false;
        }
        String method = header.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String algorithm = METHODS.get(method);
        if (algorithm == null || (method.equals(WEAK) && !weak)) {
            return false;
        }
        String given = header.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(hmac(algorithm, body, secret).getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static String hmac(String algorithm, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
