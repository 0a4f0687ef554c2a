package org.ilo.spf.contracts.code;

/** A region of the ILO, of which there are five; not a region of the UN's M49. */
public enum Region implements CodeList {

    AFRICA("Africa", "Afrique", "África"),
    AMERICAS("Americas", "Amériques", "Américas"),
    ARAB_STATES("Arab States", "États arabes", "Estados Árabes"),
    ASIA_PACIFIC("Asia and the Pacific", "Asie et Pacifique", "Asia y el Pacífico"),
    EUROPE_CENTRAL_ASIA("Europe and Central Asia", "Europe et Asie centrale", "Europa y Asia Central");

    private final String en;
    private final String fr;
    private final String es;

    Region(String en, String fr, String es) {
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
