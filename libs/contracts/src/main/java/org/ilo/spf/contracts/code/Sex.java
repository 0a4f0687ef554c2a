package org.ilo.spf.contracts.code;

/** The sex of the persons counted, where the source states it. */
public enum Sex implements CodeList {

    FEMALE("Female", "Femmes", "Mujeres"),
    MALE("Male", "Hommes", "Hombres"),
    NOT_STATED("Not stated", "Non précisé", "No especificado");

    private final String en;
    private final String fr;
    private final String es;

    Sex(String en, String fr, String es) {
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
