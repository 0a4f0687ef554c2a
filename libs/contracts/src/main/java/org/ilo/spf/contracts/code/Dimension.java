package org.ilo.spf.contracts.code;

/** The way in which the social protection of persons improved: the dimension of an impact. */
public enum Dimension implements CodeList {

    POTENTIAL_COVERAGE("Increased potential coverage", "Couverture potentielle accrue", "Mayor cobertura potencial"),
    LEGAL_COVERAGE("Increased legal coverage", "Couverture légale accrue", "Mayor cobertura legal"),
    EFFECTIVE_COVERAGE("Increased effective coverage", "Couverture effective accrue", "Mayor cobertura efectiva"),
    COMPREHENSIVENESS("Increased comprehensiveness", "Exhaustivité accrue", "Mayor integralidad"),
    ADEQUACY("Increased adequacy", "Adéquation accrue", "Mayor adecuación"),
    ACCESS("Increased access", "Accès accru", "Mayor acceso");

    private final String en;
    private final String fr;
    private final String es;

    Dimension(String en, String fr, String es) {
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
