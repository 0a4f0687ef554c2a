package org.ilo.spf.launcher;

/** The suite cannot start; the message tells the person who started it why. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }
}
