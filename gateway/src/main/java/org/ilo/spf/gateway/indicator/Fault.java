package org.ilo.spf.gateway.indicator;

/**
 * One thing wrong with a query.
 *
 * @param code what is wrong, for programs
 * @param detail what is wrong and what would be right, for people
 */
record Fault(String parameter, String code, String detail) {
}
