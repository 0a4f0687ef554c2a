package org.ilo.spf.contracts.results;

/**
 * Who did what in the review of a record; persons are named by their subject.
 *
 * @param author who drafted the record
 * @param lastEditor who changed its content last
 * @param submittedBy who submitted it; null before
 * @param verifiedBy who verified it; null before
 * @param comment the reviewer's comment when it was returned; null otherwise
 * @param withdrawnBecause why a verified record was withdrawn; null otherwise
 */
public record Review(
        String author,
        String lastEditor,
        String submittedBy,
        String verifiedBy,
        String comment,
        String withdrawnBecause) {
}
