package org.ilo.spf.trials.defect;

/** A test of the suite that has to notice a defect. */
enum Check {

    MODEL("org.ilo.spf.trials.model.ModelTest"),
    COUNTRIES("org.ilo.spf.gateway.indicator.CountriesAndAreasTest"),
    EVENTS("org.ilo.spf.gateway.projection.EventReaderTest"),
    COMPLETENESS("org.ilo.spf.gateway.projection.CompletenessTest"),
    REFUSALS("org.ilo.spf.trials.model.RefusalsTest"),
    /** With the processes built anew: what happens between them happens in none. */
    FAULTS("org.ilo.spf.trials.fault.FaultTest");

    private final String test;

    Check(String test) {
        this.test = test;
    }

    /** The name of the test class. */
    String test() {
        return test;
    }
}
