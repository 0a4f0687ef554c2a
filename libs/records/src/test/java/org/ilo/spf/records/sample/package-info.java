/**
 * A service on which the tests try what this library promises of every service.
 *
 * <p>
 * It has two record types of the register, almost without rules: advisory requests, which belong to countries and are read by
 * callers who are authenticated ({@code REQUESTED → ACCEPTED → DELIVERED}), and targets, which are public.
 */
package org.ilo.spf.records.sample;
