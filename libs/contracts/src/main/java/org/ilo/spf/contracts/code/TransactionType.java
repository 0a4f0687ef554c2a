package org.ilo.spf.contracts.code;

/** What a movement under an agreement is: money promised, committed in writing, or received. */
public enum TransactionType implements CodeList {

    PLEDGE("Pledge", "Promesse", "Promesa", "13"),
    COMMITMENT("Commitment", "Engagement", "Compromiso", "11"),
    RECEIPT("Receipt", "Encaissement", "Ingreso", "1");

    private final String en;
    private final String fr;
    private final String es;
    private final String iatiCode;

    TransactionType(String en, String fr, String es, String iatiCode) {
        this.en = en;
        this.fr = fr;
        this.es = es;
        this.iatiCode = iatiCode;
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

    /** The code in IATI's list TransactionType. */
    public String iatiCode() {
        return iatiCode;
    }
}
