package org.ilo.spf.contracts.code;

/** The kind of document that shows an institutional change to have happened. */
public enum EvidenceKind implements CodeList {

    GAZETTE("Official gazette", "Journal officiel", "Diario oficial"),
    LAW_DATABASE("Law database", "Base de données juridique", "Base de datos jurídica"),
    REPORT("Report", "Rapport", "Informe"),
    PRESS("Press", "Presse", "Prensa");

    private final String en;
    private final String fr;
    private final String es;

    EvidenceKind(String en, String fr, String es) {
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
