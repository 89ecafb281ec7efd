package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.gainsay.ingest.deadletter.Cut;
import org.jspecify.annotations.Nullable;

/** The secret of those who may push, as a bearer token (RFC 6750). Only its digest is kept. */
public final class PushToken {

    private static final int LEAST = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    /**
     * A token.
     *
     * @throws IllegalArgumentException if it is short enough to be guessed, or no header can carry it; says so without it
     */
    public PushToken(String token) {
        if (token.length() < LEAST || !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("must have " + LEAST
                    + " characters at least, letters, digits and -._~+/ (openssl rand -hex 24 makes one)");
        }
        this.digest = digest(token);
    }

    /** Whether a request's {@code Authorization} carries it; takes as long whatever it carries. */
    boolean isIn(@Nullable String authorization) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String given = bearer && authorization != null
                ? authorization.substring(SCHEME.length()).strip()
                : "";
        return MessageDigest.isEqual(digest, digest(given));
    }

    private static byte[] digest(String token) {
        return Cut.digest().digest(token.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "a push token";
    }
}
