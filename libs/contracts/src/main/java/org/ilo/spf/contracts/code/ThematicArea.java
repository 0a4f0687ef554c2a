package org.ilo.spf.contracts.code;

/** A field of social protection that the programme works on, one of sixteen. */
public enum ThematicArea implements CodeList {

    OAP("Old-age pensions", "Pensions de vieillesse", "Pensiones de vejez", ThematicGroup.HUMAN_RIGHT),
    SHP("Social health protection", "Protection sociale de la santé", "Protección social de la salud",
            ThematicGroup.HUMAN_RIGHT),
    UNP("Unemployment protection", "Protection contre le chômage", "Protección por desempleo", ThematicGroup.HUMAN_RIGHT),
    INF("Informal economy", "Économie informelle", "Economía informal", ThematicGroup.HUMAN_RIGHT),
    DIS("Disability inclusive social protection", "Protection sociale inclusive du handicap",
            "Protección social inclusiva de la discapacidad", ThematicGroup.HUMAN_RIGHT),
    MIG("Migrants and forcibly displaced persons", "Migrants et personnes déplacées de force",
            "Migrantes y personas desplazadas por la fuerza", ThematicGroup.HUMAN_RIGHT),
    CLI("Social protection, climate change and just transition",
            "Protection sociale, changement climatique et transition juste",
            "Protección social, cambio climático y transición justa", ThematicGroup.HUMAN_RIGHT),
    GEN("Gender equality", "Égalité de genre", "Igualdad de género", ThematicGroup.HUMAN_RIGHT),
    DIA("Social dialogue", "Dialogue social", "Diálogo social", ThematicGroup.ROBUST_SYSTEMS),
    RBS("Rights-based social protection systems", "Systèmes de protection sociale fondés sur les droits",
            "Sistemas de protección social basados en los derechos", ThematicGroup.ROBUST_SYSTEMS),
    ASP("Adaptive social protection systems to new and emerging challenges",
            "Systèmes de protection sociale adaptés aux défis nouveaux et émergents",
            "Sistemas de protección social adaptables a los retos nuevos y emergentes", ThematicGroup.ROBUST_SYSTEMS),
    CUL("Culture of social protection", "Culture de la protection sociale", "Cultura de la protección social",
            ThematicGroup.ROBUST_SYSTEMS),
    FIN("Financing", "Financement", "Financiación", ThematicGroup.ROBUST_SYSTEMS),
    STA("Social protection statistics, monitoring and evaluation frameworks",
            "Statistiques de la protection sociale et cadres de suivi et d'évaluation",
            "Estadísticas de la protección social y marcos de seguimiento y evaluación", ThematicGroup.ROBUST_SYSTEMS),
    ACT("Actuarial valuations", "Évaluations actuarielles", "Valuaciones actuariales", ThematicGroup.ROBUST_SYSTEMS),
    DIG("Digital transformation", "Transformation numérique", "Transformación digital", ThematicGroup.ROBUST_SYSTEMS);

    private final String en;
    private final String fr;
    private final String es;
    private final ThematicGroup group;

    ThematicArea(String en, String fr, String es, ThematicGroup group) {
        this.en = en;
        this.fr = fr;
        this.es = es;
        this.group = group;
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

    /** The group that the area falls into. */
    public ThematicGroup group() {
        return group;
    }
}
