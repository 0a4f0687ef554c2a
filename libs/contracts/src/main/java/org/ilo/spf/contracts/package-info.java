/**
 * The published language: what the services tell each other and their clients.
 *
 * <p>
 * Each kind of record has one state record, which is at once the body of API answers, the value of events and the payload of
 * the journal (ADR 1). Only {@code java.*} is used here, and there is no behaviour. Changes are additive: components are added
 * at the end and optional, none is renamed or removed.
 */
package org.ilo.spf.contracts;
