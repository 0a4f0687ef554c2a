package org.ilo.spf.contracts.code;

/** How exactly a stated value is meant. */
public enum Qualifier implements CodeList {

    EXACT("Exact", "Exact", "Exacto"),
    APPROXIMATE("Approximate", "Approximatif", "Aproximado"),
    AT_LEAST("At least", "Au moins", "Al menos");

    private final String en;
    private final String fr;
    private final String es;

    Qualifier(String en, String fr, String es) {
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
