package org.ilo.spf.contracts.code;

/** A contingency that social security covers: the nine of Convention No. 102, and long-term care outside it. */
public enum Branch implements CodeList {

    MEDICAL_CARE("Medical care", "Soins médicaux", "Asistencia médica"),
    SICKNESS("Sickness", "Maladie", "Enfermedad"),
    UNEMPLOYMENT("Unemployment", "Chômage", "Desempleo"),
    OLD_AGE("Old age", "Vieillesse", "Vejez"),
    EMPLOYMENT_INJURY("Employment injury", "Accidents du travail et maladies professionnelles",
            "Accidentes del trabajo y enfermedades profesionales"),
    FAMILY("Family", "Famille", "Familia"),
    MATERNITY("Maternity", "Maternité", "Maternidad"),
    INVALIDITY("Invalidity", "Invalidité", "Invalidez"),
    SURVIVORS("Survivors", "Survivants", "Sobrevivientes"),
    LONG_TERM_CARE("Long-term care", "Soins de longue durée", "Cuidados de larga duración");

    private final String en;
    private final String fr;
    private final String es;

    Branch(String en, String fr, String es) {
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
