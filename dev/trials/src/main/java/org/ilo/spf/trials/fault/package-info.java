/**
 * Faults: the packaged processes on real servers are killed, frozen, robbed of their data and lied to while records are written
 * through their public interfaces; afterwards every number must be what the three services' own databases say.
 *
 * <p>
 * {@link org.ilo.spf.trials.fault.Workload} writes, {@link org.ilo.spf.trials.fault.AcknowledgedWrites} keeps what was
 * acknowledged, {@link org.ilo.spf.trials.fault.FaultTrial} lists what is done to the suite,
 * {@link org.ilo.spf.trials.fault.ReadLoad} watches the answers meanwhile. After each fault
 * {@link org.ilo.spf.trials.fault.Quiescence} waits until nothing is under way, and
 * {@link org.ilo.spf.trials.fault.ConsistencyCheck} and {@link org.ilo.spf.trials.fault.Recomputation} compare. The invariants
 * are: nothing acknowledged is lost (I1) or counted twice (I2); indicators equal their recomputation (I3); a record, its
 * journal and its outbox row exist together (I4); versions count from 1 without a gap (I5); answers say when something may be
 * missing (I6); a repeated request has one effect (I7); one service's death is no other's (I8); what is known never becomes
 * less (I9).
 */
package org.ilo.spf.trials.fault;
