/**
 * The published language: what the services tell each other and their clients.
 *
 * <p>
 * Each kind of record has one state record, which is at once the body of API answers, the value of events and the payload of
 * the journal (ADR 1). Changes are additive: components are added at the end and optional, none is renamed or removed.
 *
 * <p>
 * With them stand the facts that every process must see alike: the register of record types, who may do what, and the calendar.
 * Only {@code java.*} is used here.
 */
package org.ilo.spf.contracts;
