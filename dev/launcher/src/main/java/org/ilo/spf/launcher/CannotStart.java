package org.ilo.spf.launcher;

/** A reason why the suite does not run, in words for the person who started it. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }
}
