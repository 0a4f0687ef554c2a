package org.ilo.spf.launcher.identity;

/** The arguments of {@code ./start token} are wrong; the message says what would be right. */
public class InvalidTokenRequest extends RuntimeException {

    InvalidTokenRequest(String sentence) {
        super(sentence);
    }
}
