package org.ilo.spf.funding;

import org.ilo.spf.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.ilo.spf.funding");
    }
}
