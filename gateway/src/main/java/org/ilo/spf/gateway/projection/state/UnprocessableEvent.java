package org.ilo.spf.gateway.projection.state;

/**
 * A poison event: it is not what the contract says, or conflicts with what is known. Nothing after it in its partition is read.
 */
public class UnprocessableEvent extends Exception {

    public UnprocessableEvent(String reason) {
        super(reason);
    }

    public UnprocessableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
