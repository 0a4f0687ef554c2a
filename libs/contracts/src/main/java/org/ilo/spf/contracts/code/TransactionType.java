package org.ilo.spf.contracts.code;

/** What a movement under an agreement is: money promised, committed in writing, or received. */
public enum TransactionType implements CodeList {

    PLEDGE("13"),
    COMMITMENT("11"),
    RECEIPT("1");

    private final String iatiCode;

    TransactionType(String iatiCode) {
        this.iatiCode = iatiCode;
    }

    /** The code in IATI's list TransactionType. */
    public String iatiCode() {
        return iatiCode;
    }
}
