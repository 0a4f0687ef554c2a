package org.ilo.spf.countries;

import org.ilo.spf.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.ilo.spf.countries");
    }
}
