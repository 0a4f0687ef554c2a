package org.ilo.spf.records.write;

import jakarta.enterprise.context.RequestScoped;

import org.ilo.spf.contracts.State;

/**
 * The idempotency key of the current request, once it is claimed; the request's first event, which is its answer, uses it up.
 *
 * <p>
 * The statement that writes the event writes the key as well, which therefore costs no round trip of its own.
 */
@RequestScoped
public class ClaimedKey {

    private String key;
    private String requestHash;
    private State answer;

    void claim(String claimed, String hash) {
        key = claimed;
        requestHash = hash;
    }

    /** The key, for the statement that writes the next event; null if there is none. */
    public String key() {
        return answer == null ? key : null;
    }

    /** The hash of the request that claimed it; null together with the key. */
    public String requestHash() {
        return answer == null ? requestHash : null;
    }

    /** Tells that an event with this state was written. */
    public void useUp(State state) {
        if (answer == null) {
            answer = state;
        }
    }

    void requireAnswer(State given) {
        if (answer == null || !answer.id().equals(given.id()) || answer.version() != given.version()) {
            throw new IllegalStateException("The first event of a request has to be its answer; this request's was not.");
        }
    }
}
