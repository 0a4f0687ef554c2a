package org.ilo.spf.trials.defect;

/** A test of the suite that has to notice a defect; it needs no framework around it. */
enum Check {

    MODEL("org.ilo.spf.trials.model.ModelTest"),
    COUNTRIES("org.ilo.spf.gateway.indicator.CountriesAndAreasTest"),
    EVENTS("org.ilo.spf.gateway.projection.EventReaderTest"),
    REFUSALS("org.ilo.spf.trials.model.RefusalsTest");

    private final String test;

    Check(String test) {
        this.test = test;
    }

    /** The name of the test class. */
    String test() {
        return test;
    }
}
