package org.ilo.spf.trials.model;

/** What a history is about, so that in a short one something comes of it. */
enum QuestionFamily {
    PLACES,
    RESULTS,
    MONEY,
    WORK
}
