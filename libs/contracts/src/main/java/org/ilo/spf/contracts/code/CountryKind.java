package org.ilo.spf.contracts.code;

/** Whether a place in the country list is a sovereign State or a territory. */
public enum CountryKind implements CodeList {

    COUNTRY("Country", "Pays", "País"),
    TERRITORY("Territory", "Territoire", "Territorio");

    private final String en;
    private final String fr;
    private final String es;

    CountryKind(String en, String fr, String es) {
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
