package org.ilo.spf.gateway.projection;

/** An event that is not what the contract says, so that nothing behind it in its partition may be believed complete. */
class CannotBeApplied extends Exception {

    CannotBeApplied(String reason) {
        super(reason);
    }

    CannotBeApplied(String reason, Throwable cause) {
        super(reason, cause);
    }
}
