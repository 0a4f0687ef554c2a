package org.ilo.spf.contracts.code;

/** How closely a development partner ties its money to a purpose, as IATI classifies it. */
public enum Earmarking implements CodeList {

    UNEARMARKED("Unearmarked", "Sans affectation", "Sin asignación específica", 1),
    SOFTLY_EARMARKED("Softly earmarked", "Affectation souple", "Asignación flexible", 2),
    EARMARKED("Earmarked", "Affectation précise", "Asignación específica", 3),
    TIGHTLY_EARMARKED("Tightly earmarked", "Affectation stricte", "Asignación estricta", 4);

    private final String en;
    private final String fr;
    private final String es;
    private final int iatiCode;

    Earmarking(String en, String fr, String es, int iatiCode) {
        this.en = en;
        this.fr = fr;
        this.es = es;
        this.iatiCode = iatiCode;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String es() {
        return es;
    }

    /** The code in IATI's list EarmarkingCategory, from 1 to 4. */
    public int iatiCode() {
        return iatiCode;
    }
}
