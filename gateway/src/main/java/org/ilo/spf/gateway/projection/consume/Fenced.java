package org.ilo.spf.gateway.projection.consume;

/** Somebody else has moved a position in the meantime: what was read from there is theirs to apply. */
public class Fenced extends Exception {

    Fenced(String partitions) {
        super("The position of one of " + partitions + " has been moved by another reader");
    }
}
