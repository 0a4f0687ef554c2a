package org.ilo.spf.trials.bench;

/** How a figure compares with what it should reach; in rising order. */
enum Verdict {
    MISSED("**missed**"),
    TARGET("target"),
    STRETCH("stretch");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
