package org.ilo.spf.records.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of comparing the whole journal with its hash chain.
 *
 * @param entries how many entries were compared with their links in the chain
 * @param unsealed how many are so new that they have no link yet; more than a few for long means that the chainer has stopped
 * @param lastSequence the sequence of the last entry in the chain; null without any
 * @param head where the chain ends: to be noted elsewhere, and asked for again later
 * @param broken the first place that is not as it was written; null if all are
 */
public record Verification(
        boolean intact,
        long entries,
        long unsealed,
        @Schema(nullable = true) Long lastSequence,
        Head head,
        @Schema(nullable = true) Broken broken) {

    /** A place in the chain and the hash there, in hexadecimal digits: it stands for the whole journal up to there. */
    public record Head(long position, String hash) {
    }

    /**
     * A place at which the journal is not as it was written.
     *
     * @param position the place in the chain; null for what is not in it
     * @param sequence the entry's sequence, if it is known
     */
    public record Broken(@Schema(nullable = true) Long position, @Schema(nullable = true) Long sequence, Damage damage,
            String detail) {
    }

    /** What can have happened to a journal. */
    @Schema(description = "What has happened to the journal.")
    public enum Damage {

        /** The entry's content, or its link, was changed; or it changed places with another. */
        ALTERED("The entry is not what was sealed here: it was changed, or has changed places."),
        /** The entry is gone, its link is there. */
        REMOVED("The entry that was sealed here is gone."),
        /** The entry has no link and is not in the outbox. */
        INSERTED("The entry has no seal and does not wait for one: it did not come by the service."),
        /** A link is gone. */
        UNSEALED("The seal at this place is gone."),
        /** The chain does not end where it ended when the last link was added. */
        CUT_OFF("The chain does not end where it was sealed last."),
        /** The chain has another hash at the place that was asked for. */
        NOT_AS_NOTED("The chain does not have the noted hash at the noted place: it was sealed anew, or cut off.");

        private final String sentence;

        Damage(String sentence) {
            this.sentence = sentence;
        }

        Broken at(Long position, Long sequence) {
            return new Broken(position, sequence, this, sentence);
        }
    }
}
