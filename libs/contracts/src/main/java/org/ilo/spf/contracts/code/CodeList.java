package org.ilo.spf.contracts.code;

/** A code that the services exchange, with its label in the three working languages of the ILO. */
public interface CodeList {

    /** The code itself, as it stands in messages and paths. */
    String name();

    /** The label in English. */
    String en();

    /** The label in French. */
    String fr();

    /** The label in Spanish. */
    String es();
}
