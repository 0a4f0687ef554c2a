package org.ilo.spf.contracts.code;

/** A code that the services exchange, with its label in the three working languages of the ILO. */
public interface CodeList {

    /** The code itself, as it stands in messages and paths. */
    String name();

    /** The label in English. */
    default String en() {
        return Labels.EN.of(this);
    }

    /** The label in French. */
    default String fr() {
        return Labels.FR.of(this);
    }

    /** The label in Spanish. */
    default String es() {
        return Labels.ES.of(this);
    }
}
