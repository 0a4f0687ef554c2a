package org.ilo.spf.contracts.code;

/** A line of the programme's work; management is one for money only. */
public enum Pillar implements CodeList {

    IN_COUNTRY_SUPPORT("In-country support", "Appui dans les pays", "Apoyo en los países"),
    CROSS_COUNTRY_ADVICE("Cross-country policy advice", "Conseil stratégique transnational",
            "Asesoramiento transversal entre países"),
    STRATEGIC_PARTNERSHIPS("Strategic partnerships", "Partenariats stratégiques", "Alianzas estratégicas"),
    MANAGEMENT("Programme management", "Gestion du programme", "Gestión del programa");

    private final String en;
    private final String fr;
    private final String es;

    Pillar(String en, String fr, String es) {
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
