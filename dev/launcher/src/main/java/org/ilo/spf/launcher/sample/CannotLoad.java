package org.ilo.spf.launcher.sample;

/** A reason why the sample was not loaded, in words for the person who wanted it. */
public class CannotLoad extends RuntimeException {

    CannotLoad(String sentence) {
        super(sentence);
    }
}
