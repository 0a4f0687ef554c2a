package org.ilo.spf.gateway.indicator;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A body ready to be handed out, and its entity tag: the same bytes have the same tag on every replica. */
record Prepared(byte[] body, String tag) {

    private static final int TAG_LENGTH = 32;

    static Prepared of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Prepared(body, "%064x".formatted(new BigInteger(1, digest)).substring(0, TAG_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
