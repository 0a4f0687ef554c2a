/**
 * Answers: the value of an indicator, with its breakdown, bounds and target, and the JSON it is written as.
 *
 * <p>
 * An {@link org.ilo.spf.gateway.answer.Answer} is computed from one snapshot, and states its instant and the version of the
 * data: the same query about that instant has the same value for ever.
 */
package org.ilo.spf.gateway.answer;
