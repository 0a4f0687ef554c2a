package org.ilo.spf.contracts.code;

/** Whoever in a country may ask the Technical Support Facility for advice. */
public enum Constituent implements CodeList {

    GOVERNMENT("Government", "Gouvernement", "Gobierno"),
    EMPLOYERS("Employers' organization", "Organisation d'employeurs", "Organización de empleadores"),
    WORKERS("Workers' organization", "Organisation de travailleurs", "Organización de trabajadores"),
    SOCIAL_SECURITY_INSTITUTION("Social security institution", "Institution de sécurité sociale",
            "Institución de seguridad social");

    private final String en;
    private final String fr;
    private final String es;

    Constituent(String en, String fr, String es) {
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
