/**
 * Institutional changes: strategies, laws, schemes and ways of governing that changed with a contribution of the ILO.
 *
 * <p>
 * A verified change is immutable. Its correction is a change of its own, of the same country and with the same identity in the
 * source it came from, and supersedes it in the transaction that verifies the correction. Corrections form a line: each change
 * is superseded by at most one other, and the end of the line speaks for all of it. A change cannot be withdrawn while verified
 * impact records rest on it or on anything it corrects.
 *
 * <p>
 * Whatever is locked together is locked along the line, the corrected change before its correction, and changes before impact
 * records. The human reference keeps the year of adoption first stated, even if that is revised.
 */
package org.ilo.spf.results.change;
