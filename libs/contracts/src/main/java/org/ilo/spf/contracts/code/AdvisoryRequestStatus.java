package org.ilo.spf.contracts.code;

/** How far a request for advice has come. */
public enum AdvisoryRequestStatus implements CodeList {

    REQUESTED("Requested", "Demandé", "Solicitado"),
    ACCEPTED("Accepted", "Accepté", "Aceptado"),
    DELIVERED("Delivered", "Fourni", "Prestado"),
    DECLINED("Declined", "Refusé", "Rechazado");

    private final String en;
    private final String fr;
    private final String es;

    AdvisoryRequestStatus(String en, String fr, String es) {
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
