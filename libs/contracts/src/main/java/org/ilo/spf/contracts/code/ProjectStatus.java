package org.ilo.spf.contracts.code;

/** How far a project has come. */
public enum ProjectStatus implements CodeList {

    PIPELINE("Pipeline", "En préparation", "En preparación"),
    IMPLEMENTATION("Implementation", "Mise en œuvre", "Ejecución"),
    CLOSED("Closed", "Clos", "Cerrado"),
    CANCELLED("Cancelled", "Annulé", "Cancelado");

    private final String en;
    private final String fr;
    private final String es;

    ProjectStatus(String en, String fr, String es) {
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
