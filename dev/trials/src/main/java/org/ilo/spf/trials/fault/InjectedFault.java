package org.ilo.spf.trials.fault;

/**
 * Something done to the suite while records are written.
 *
 * @param threatens the invariants that it could break
 * @param toReach how quickly things should be well again
 */
record InjectedFault(String name, String threatens, String toReach, Strike strike) {

    /** Does it, and undoes it again as far as that is not the suite's own task. */
    interface Strike {
        void on(TestBed bed) throws Exception;
    }
}
