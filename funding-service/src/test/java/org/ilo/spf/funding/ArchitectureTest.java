package org.ilo.spf.funding;

import org.ilo.spf.records.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.ilo.spf.funding");
    }
}
