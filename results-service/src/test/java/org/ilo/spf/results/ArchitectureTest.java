package org.ilo.spf.results;

import org.ilo.spf.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.ilo.spf.results");
    }
}
