package org.ilo.spf.contracts.code;

/** How rich a country is, by national income per person. */
public enum IncomeGroup implements CodeList {

    LOW,
    LOWER_MIDDLE,
    UPPER_MIDDLE,
    HIGH;
}
