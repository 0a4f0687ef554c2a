package org.ilo.spf.contracts.code;

/** The kind of an institutional change, after the three steps of building a social protection system. */
public enum Step implements CodeList {

    STRATEGY(1),
    LEGAL_FRAMEWORK(2),
    GOVERNANCE_OPERATIONS(3);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /** The number of the step, from 1 to 3; countries need not take them in that order. */
    public int number() {
        return number;
    }
}
