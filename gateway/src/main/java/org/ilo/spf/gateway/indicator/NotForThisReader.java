package org.ilo.spf.gateway.indicator;

import org.ilo.spf.web.problem.Refusal;

/** The records behind a value are not for everybody, and who asks is not among those they are for. */
class NotForThisReader extends RuntimeException {

    private final Refusal refusal;

    NotForThisReader(Refusal refusal) {
        super(refusal.explanation());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
