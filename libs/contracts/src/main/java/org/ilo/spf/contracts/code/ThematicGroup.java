package org.ilo.spf.contracts.code;

/** One of the two groups that the thematic areas fall into. */
public enum ThematicGroup implements CodeList {

    HUMAN_RIGHT("Realizing the human right to social security", "Réaliser le droit humain à la sécurité sociale",
            "Hacer realidad el derecho humano a la seguridad social"),
    ROBUST_SYSTEMS("Robust and sustainable social protection systems", "Systèmes de protection sociale solides et durables",
            "Sistemas de protección social sólidos y sostenibles");

    private final String en;
    private final String fr;
    private final String es;

    ThematicGroup(String en, String fr, String es) {
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
