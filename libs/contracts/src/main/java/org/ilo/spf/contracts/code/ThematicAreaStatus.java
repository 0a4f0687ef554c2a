package org.ilo.spf.contracts.code;

/** Whether the programme still takes up work in a thematic area. */
public enum ThematicAreaStatus implements CodeList {

    ACTIVE("Active", "Actif", "Activo"),
    RETIRED("Retired", "Retiré", "Retirado");

    private final String en;
    private final String fr;
    private final String es;

    ThematicAreaStatus(String en, String fr, String es) {
        this.en = en;
        this.fr = fr;
        this.es = es;
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
}
