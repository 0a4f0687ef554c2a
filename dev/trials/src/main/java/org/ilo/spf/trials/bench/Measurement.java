package org.ilo.spf.trials.bench;

import java.util.List;

/** Fills some rows of the table. */
interface Measurement {

    /** Which, in the order of the table. */
    List<String> rows();

    /** Those of them that are wanted; others may be left out when that saves time. */
    List<Row> measure(Bench bench) throws Exception;
}
