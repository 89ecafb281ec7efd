package org.gainsay.deploy.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.gainsay.ingest.deadletter.Cut;
import org.jspecify.annotations.Nullable;

/** The secret of those who may push, or read, as a bearer token (RFC 6750). Only its digest is kept. */
public final class AccessToken {

    private static final int LEAST = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final byte[] digest;

    /**
     * A token.
     *
     * @throws IllegalArgumentException if it is short enough to be guessed, or no header can carry it; says so without it
     */
    public AccessToken(String token) {
        if (token.length() < LEAST || !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("must have " + LEAST
                    + " characters at least, letters, digits and -._~+/ (openssl rand -hex 24 makes one)");
        }
        this.digest = digest(token);
    }

    /** Whether a request's {@code Authorization} carries it; takes as long whatever it carries. */
    public boolean isIn(@Nullable String authorization) {
        return is(credentials(authorization, BEARER));
    }

    /**
     * The same, or as the password of any user (RFC 7617), which is what a browser can ask a person for. Not for what
     * changes anything: a browser sends a password along with what other sites have it do.
     */
    public boolean isInOrPassword(@Nullable String authorization) {
        return isIn(authorization) || is(password(credentials(authorization, BASIC)));
    }

    private boolean is(String given) {
        return MessageDigest.isEqual(digest, digest(given));
    }

    private static String credentials(@Nullable String authorization, String scheme) {
        return authorization != null && authorization.regionMatches(true, 0, scheme, 0, scheme.length())
                ? authorization.substring(scheme.length()).strip()
                : "";
    }

    private static String password(String credentials) {
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials), UTF_8);
            return decoded.substring(decoded.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return ""; // not base64, and so nobody's password
        }
    }

    private static byte[] digest(String token) {
        return Cut.digest().digest(token.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "an access token";
    }
}
