/**
 * Faults: the packaged processes on real servers are killed, frozen, robbed of their data and lied to while facts are written
 * through their public interfaces; afterwards every number must be what the three services' own databases say.
 *
 * <p>
 * {@link org.ilo.spf.trials.fault.Workload} writes, {@link org.ilo.spf.trials.fault.Ledger} keeps what was acknowledged, {@link
 * org.ilo.spf.trials.fault.Faults} lists what is done to the suite, {@link org.ilo.spf.trials.fault.Reader} watches the answers
 * meanwhile. After each fault {@link org.ilo.spf.trials.fault.Quiescence} waits until nothing is under way, and {@link
 * org.ilo.spf.trials.fault.Bookkeeping} and {@link org.ilo.spf.trials.fault.Recomputation} compare. The invariants I1 to I10
 * are:
 * nothing acknowledged is lost (1) or counted twice (2); indicators equal their recomputation (3); a record, its journal and
 * its
 * outbox row exist together (4); versions count from 1 without a gap (5); answers say when something may be missing (6); a
 * repeated request has one effect (7); one service's death is no other's (8); what is known never becomes less (9).
 */
package org.ilo.spf.trials.fault;
