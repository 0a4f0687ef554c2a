package org.ilo.spf.launcher.identity;

/** There is no token for a person; the message says why. */
public class NoToken extends RuntimeException {

    NoToken(String sentence) {
        super(sentence);
    }
}
