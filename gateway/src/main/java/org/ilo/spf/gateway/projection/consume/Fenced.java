package org.ilo.spf.gateway.projection.consume;

/** Another reader has advanced a position in the meantime: what was read from there is that reader's to apply. */
final class Fenced extends Exception {

    Fenced(String partitions) {
        super("The position of one of " + partitions + " has been advanced by another reader");
    }
}
