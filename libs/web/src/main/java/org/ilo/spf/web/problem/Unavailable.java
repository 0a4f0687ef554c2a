package org.ilo.spf.web.problem;

/** Something that the answer depends on cannot be reached right now; the same request can succeed shortly. */
public class Unavailable extends RuntimeException {

    public Unavailable(Throwable cause) {
        super(cause);
    }
}
