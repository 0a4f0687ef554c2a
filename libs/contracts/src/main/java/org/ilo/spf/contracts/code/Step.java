package org.ilo.spf.contracts.code;

/** The kind of an institutional change, after the three steps of building a social protection system. */
public enum Step implements CodeList {

    STRATEGY("Strategy", "Stratégie", "Estrategia", 1),
    LEGAL_FRAMEWORK("Legal framework, scheme or programme", "Cadre juridique, régime ou programme",
            "Marco jurídico, régimen o programa", 2),
    GOVERNANCE_OPERATIONS("Governance and operations", "Gouvernance et opérations", "Gobernanza y operaciones", 3);

    private final String en;
    private final String fr;
    private final String es;
    private final int number;

    Step(String en, String fr, String es, int number) {
        this.en = en;
        this.fr = fr;
        this.es = es;
        this.number = number;
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

    /** The number of the step, from 1 to 3; countries need not take them in that order. */
    public int number() {
        return number;
    }
}
