/**
 * Advisory requests: what constituents of any country ask of the Technical Support Facility.
 *
 * <p>
 * {@code REQUESTED → ACCEPTED → DELIVERED}, or {@code REQUESTED → DECLINED} with a reason: what was accepted is delivered. The
 * days on which these things happened go forward, and none lies in the future.
 */
package org.ilo.spf.countries.advisoryrequest;
