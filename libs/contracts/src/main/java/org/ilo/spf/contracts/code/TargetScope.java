package org.ilo.spf.contracts.code;

/** Whether a target is set for the whole programme or for one country. */
public enum TargetScope implements CodeList {

    PROGRAMME("Programme", "Programme", "Programa"),
    COUNTRY("Country", "Pays", "País");

    private final String en;
    private final String fr;
    private final String es;

    TargetScope(String en, String fr, String es) {
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
