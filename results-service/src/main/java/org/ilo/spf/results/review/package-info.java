/**
 * Review: how an institutional change or an impact record comes to count, with four eyes on each.
 *
 * <p>
 * {@code DRAFT → SUBMITTED → VERIFIED}, {@code SUBMITTED → RETURNED} with a comment {@code → SUBMITTED},
 * {@code VERIFIED → WITHDRAWN} with a reason, {@code VERIFIED → SUPERSEDED} when its correction is verified. Who verifies,
 * returns or withdraws is never the record's author, submitter or last editor, nor, for a correction, that of the record it
 * corrects. Content changes only in a draft or a returned record; nothing is submitted without evidence.
 */
package org.ilo.spf.results.review;
