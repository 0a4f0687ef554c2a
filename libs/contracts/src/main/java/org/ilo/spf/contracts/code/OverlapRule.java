package org.ilo.spf.contracts.code;

/** The rule that counts impact records about the same people without counting a person twice. */
public enum OverlapRule implements CodeList {

    DISJOINT("Different persons: the sum", "Personnes différentes : la somme", "Personas distintas: la suma"),
    HIGHEST("The same persons: the highest figure", "Mêmes personnes : le chiffre le plus élevé",
            "Mismas personas: la cifra más alta"),
    STATED_UNION("Partly the same persons: a stated figure", "Personnes en partie identiques : un chiffre déclaré",
            "Personas en parte coincidentes: una cifra declarada");

    private final String en;
    private final String fr;
    private final String es;

    OverlapRule(String en, String fr, String es) {
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
