package org.ilo.spf.gateway.indicator;

import java.util.stream.Collectors;

/** A code that names no indicator. */
class NoSuchIndicator extends RuntimeException {

    NoSuchIndicator() {
        super("There is no such indicator. Valid are: "
                + Catalogue.ALL.stream().map(Definition::code).sorted().collect(Collectors.joining(", ")) + ".");
    }
}
