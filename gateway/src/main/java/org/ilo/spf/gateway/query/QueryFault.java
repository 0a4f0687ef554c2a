package org.ilo.spf.gateway.query;

/**
 * One thing wrong with a query.
 *
 * @param code what is wrong, for programs
 * @param detail what is wrong and what would be right, for people
 */
public record QueryFault(String parameter, String code, String detail) {
}
