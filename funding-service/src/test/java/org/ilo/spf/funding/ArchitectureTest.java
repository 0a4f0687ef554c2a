package org.ilo.spf.funding;

import org.ilo.spf.kit.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.ilo.spf.funding");
    }
}
