package org.ilo.spf.gateway.catalogue;

import java.util.stream.Collectors;

/** A code that names no indicator. */
public class NoSuchIndicator extends RuntimeException {

    NoSuchIndicator() {
        super("There is no such indicator. Valid are: "
                + Catalogue.ALL.stream().map(Definition::code).sorted().collect(Collectors.joining(", ")) + ".");
    }
}
