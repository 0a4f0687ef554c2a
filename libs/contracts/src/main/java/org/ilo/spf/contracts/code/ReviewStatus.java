package org.ilo.spf.contracts.code;

/** Where an institutional change or an impact record stands in its review. */
public enum ReviewStatus implements CodeList {

    DRAFT("Draft", "Brouillon", "Borrador"),
    SUBMITTED("Submitted", "Soumis", "Presentado"),
    RETURNED("Returned", "Renvoyé", "Devuelto"),
    VERIFIED("Verified", "Vérifié", "Verificado"),
    WITHDRAWN("Withdrawn", "Retiré", "Retirado"),
    SUPERSEDED("Superseded", "Remplacé", "Reemplazado");

    private final String en;
    private final String fr;
    private final String es;

    ReviewStatus(String en, String fr, String es) {
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
