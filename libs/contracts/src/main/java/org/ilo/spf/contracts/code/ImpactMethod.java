package org.ilo.spf.contracts.code;

/** How the number of persons in an impact record was found. */
public enum ImpactMethod implements CodeList {

    ADMINISTRATIVE_DATA("Administrative data", "Données administratives", "Datos administrativos"),
    SURVEY("Survey", "Enquête", "Encuesta"),
    ESTIMATE("Estimate", "Estimation", "Estimación");

    private final String en;
    private final String fr;
    private final String es;

    ImpactMethod(String en, String fr, String es) {
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
