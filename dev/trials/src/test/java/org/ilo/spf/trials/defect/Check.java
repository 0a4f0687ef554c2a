package org.ilo.spf.trials.defect;

/** A test of the suite that has to notice a defect. */
enum Check {

    MODEL("org.ilo.spf.trials.model.ModelTest"),
    COUNTRIES("org.ilo.spf.gateway.answer.CountriesAndAreasTest"),
    EVENTS("org.ilo.spf.gateway.projection.consume.EventReaderTest"),
    WATERMARK("org.ilo.spf.gateway.projection.freshness.WatermarkTest"),
    REFUSALS("org.ilo.spf.trials.model.RefusalsTest"),
    /** With the processes rebuilt: what happens between them happens in none. */
    FAULTS("org.ilo.spf.trials.fault.InjectedFaultTest");

    private final String test;

    Check(String test) {
        this.test = test;
    }

    /** The name of the test class. */
    String test() {
        return test;
    }
}
