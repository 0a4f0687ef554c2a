package org.ilo.spf.trials.bench;

/** One run of the anchor or the subject; it answers one figure for each row that is measured at once. */
@FunctionalInterface
interface Block {

    double[] run() throws Exception;
}
