package org.ilo.spf.contracts.code;

/** A group of persons by which figures are broken down, after SDG indicator 1.3.1. */
public enum PopulationGroup implements CodeList {

    CHILDREN("Children", "Enfants", "Niños"),
    UNEMPLOYED("Unemployed persons", "Personnes au chômage", "Personas desempleadas"),
    OLDER_PERSONS("Older persons", "Personnes âgées", "Personas de edad"),
    PERSONS_WITH_DISABILITIES("Persons with disabilities", "Personnes handicapées", "Personas con discapacidad"),
    PREGNANT_WOMEN("Pregnant women", "Femmes enceintes", "Mujeres embarazadas"),
    NEWBORNS("Newborns", "Nouveau-nés", "Recién nacidos"),
    WORK_INJURY_VICTIMS("Work-injury victims", "Victimes d'accidents du travail", "Víctimas de accidentes del trabajo"),
    POOR_AND_VULNERABLE("The poor and the vulnerable", "Pauvres et personnes vulnérables", "Pobres y personas vulnerables");

    private final String en;
    private final String fr;
    private final String es;

    PopulationGroup(String en, String fr, String es) {
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
