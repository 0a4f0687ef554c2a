package org.ilo.spf.gateway.projection.consume;

/**
 * The point at which a reader dies while it applies a batch.
 *
 * @param statement the statement that is not reached any more, counted from 1
 */
public record Death(Kind kind, int statement) {

    /** How it dies. */
    public enum Kind {
        NEVER,
        /** The database refuses a statement and is there again at once: the reader has to clean up behind itself. */
        STATEMENT_FAILS,
        /** Nothing is heard of the reader from a statement on. */
        AT_STATEMENT,
        BEFORE_COMMIT,
        /** All was committed, and the reader never knew. */
        AFTER_COMMIT
    }

    /** A long life. */
    public static final Death NEVER = new Death(Kind.NEVER, 0);
}
