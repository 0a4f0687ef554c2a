package org.ilo.spf.contracts.code;

/** How closely a development partner ties its money to a purpose, as IATI classifies it. */
public enum Earmarking implements CodeList {

    UNEARMARKED(1),
    SOFTLY_EARMARKED(2),
    EARMARKED(3),
    TIGHTLY_EARMARKED(4);

    private final int iatiCode;

    Earmarking(int iatiCode) {
        this.iatiCode = iatiCode;
    }

    /** The code in IATI's list EarmarkingCategory, from 1 to 4. */
    public int iatiCode() {
        return iatiCode;
    }
}
