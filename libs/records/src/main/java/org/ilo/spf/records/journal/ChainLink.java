package org.ilo.spf.records.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Computes the link of a journal entry in the hash chain, as the database's function {@code journal_link} does. */
final class ChainLink {

    static final int LENGTH = 32;

    private final MessageDigest digest;

    ChainLink() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The hash of an entry and of the link before it. */
    byte[] of(byte[] before, JournalEntry entry) {
        digest.update(before);
        return digest.digest(content(entry).getBytes(StandardCharsets.UTF_8));
    }

    private static String content(JournalEntry entry) {
        return String.join("|", Long.toString(entry.sequence()), entry.eventId().toString(), entry.recordId().toString(),
                Integer.toString(entry.version()), micros(entry.recordedAt()), micros(entry.enteredAt()),
                measured(entry.topic()), measured(entry.eventType()), measured(entry.actor()), entry.state());
    }

    private static String measured(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }
}
