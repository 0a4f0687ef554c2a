package org.ilo.spf.gateway.answer;

import org.ilo.spf.web.problem.Refusal;

/** The records behind a value are not for everybody, and who asks is not among those they are for. */
public class NotForThisAudience extends RuntimeException {

    private final Refusal refusal;

    public NotForThisAudience(Refusal refusal) {
        super(refusal.explanation());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
