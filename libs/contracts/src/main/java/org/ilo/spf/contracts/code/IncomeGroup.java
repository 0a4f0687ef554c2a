package org.ilo.spf.contracts.code;

/** How rich a country is, by national income per person. */
public enum IncomeGroup implements CodeList {

    LOW("Low income", "Revenu faible", "Ingreso bajo"),
    LOWER_MIDDLE("Lower middle income", "Revenu intermédiaire de la tranche inférieure", "Ingreso mediano bajo"),
    UPPER_MIDDLE("Upper middle income", "Revenu intermédiaire de la tranche supérieure", "Ingreso mediano alto"),
    HIGH("High income", "Revenu élevé", "Ingreso alto");

    private final String en;
    private final String fr;
    private final String es;

    IncomeGroup(String en, String fr, String es) {
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
