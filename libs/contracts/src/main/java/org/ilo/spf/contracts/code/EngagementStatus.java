package org.ilo.spf.contracts.code;

/** How far the programme's work in one country and phase has come. */
public enum EngagementStatus implements CodeList {

    PLANNED("Planned", "Prévu", "Previsto"),
    ACTIVE("Active", "Actif", "Activo"),
    SUSPENDED("Suspended", "Suspendu", "Suspendido"),
    COMPLETED("Completed", "Achevé", "Concluido"),
    CANCELLED("Cancelled", "Annulé", "Cancelado");

    private final String en;
    private final String fr;
    private final String es;

    EngagementStatus(String en, String fr, String es) {
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
