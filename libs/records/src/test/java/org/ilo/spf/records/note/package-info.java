/**
 * A service of two kinds of record, on which the tests try what this library promises of every service.
 *
 * <p>
 * Notes belong to countries and are read by callers who are authenticated: {@code DRAFT → PUBLISHED → ARCHIVED}. Labels are
 * public reference data, which administrators keep.
 */
package org.ilo.spf.records.note;
