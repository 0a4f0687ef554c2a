package org.ilo.spf.launcher.sample;

/** The sample cannot be loaded; the message says why. */
public class CannotLoad extends RuntimeException {

    CannotLoad(String sentence) {
        super(sentence);
    }
}
