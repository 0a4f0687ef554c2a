package org.ilo.spf.launcher;

import org.ilo.spf.launcher.sample.CannotLoad;
import org.ilo.spf.launcher.sample.SampleLoader;

/** The records of the programme's first years, for a suite that has none. */
final class SampleData {

    private SampleData() {
    }

    /**
     * Loads them into a suite that is ready. Loading them again changes nothing, so a load that was interrupted can be
     * repeated.
     */
    static void load(Suite suite) {
        try {
            new SampleLoader(suite.url(Component.GATEWAY), suite.issuer(), suite.config().progress()).load();
        } catch (CannotLoad e) {
            throw new CannotStart("The sample data could not be loaded. " + e.getMessage());
        }
    }
}
