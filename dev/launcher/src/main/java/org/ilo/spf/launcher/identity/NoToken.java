package org.ilo.spf.launcher.identity;

/** A reason why somebody gets no token, in words for the person who asked for it. */
public class NoToken extends RuntimeException {

    NoToken(String sentence) {
        super(sentence);
    }
}
