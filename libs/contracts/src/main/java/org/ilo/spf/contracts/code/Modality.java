package org.ilo.spf.contracts.code;

/** The channel by which money comes to the programme. */
public enum Modality implements CodeList {

    RB("Regular budget", "Budget ordinaire", "Presupuesto ordinario"),
    RBSA("Regular Budget Supplementary Account", "Compte supplémentaire du budget ordinaire",
            "Cuenta Suplementaria del Presupuesto Ordinario"),
    XBDC("Extra-budgetary development cooperation", "Coopération pour le développement extrabudgétaire",
            "Cooperación para el desarrollo extrapresupuestaria"),
    DIRECT_TRUST_FUND("Direct trust fund", "Fonds d'affectation spéciale direct", "Fondo fiduciario directo"),
    MULTI_DONOR("Multi-donor arrangement", "Dispositif multidonateurs", "Acuerdo de múltiples donantes"),
    PPP("Public-private partnership", "Partenariat public-privé", "Alianza público-privada");

    private final String en;
    private final String fr;
    private final String es;

    Modality(String en, String fr, String es) {
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
