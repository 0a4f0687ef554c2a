package org.ilo.spf.gateway.projection.state;
/** An event that is not what the contract says, so that nothing behind it in its partition may be believed complete. */
public class UnprocessableEvent extends Exception {

    public UnprocessableEvent(String reason) {
        super(reason);
    }

    public UnprocessableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
