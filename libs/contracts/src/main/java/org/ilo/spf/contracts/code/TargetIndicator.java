package org.ilo.spf.contracts.code;

/** What a target of the programme is measured in. */
public enum TargetIndicator implements CodeList {

    PEOPLE_REACHED("People reached", "Personnes atteintes", "Personas alcanzadas"),
    INSTITUTIONAL_CHANGES("Institutional changes", "Changements institutionnels", "Cambios institucionales");

    private final String en;
    private final String fr;
    private final String es;

    TargetIndicator(String en, String fr, String es) {
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
