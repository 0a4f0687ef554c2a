package org.ilo.spf.contracts.code;

/** A group that the participants of a partner meeting come from. */
public enum ParticipantGroup implements CodeList {

    GOVERNMENTS("Governments", "Gouvernements", "Gobiernos"),
    EMPLOYERS("Employers", "Employeurs", "Empleadores"),
    WORKERS("Workers", "Travailleurs", "Trabajadores"),
    PARTNERS("Development partners", "Partenaires de développement", "Asociados para el desarrollo"),
    OTHER("Other", "Autres", "Otros");

    private final String en;
    private final String fr;
    private final String es;

    ParticipantGroup(String en, String fr, String es) {
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
