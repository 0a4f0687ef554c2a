package org.ilo.spf.trials.model;

import java.util.List;

import org.ilo.spf.trials.reference.Question;

/**
 * What is commanded, how it is delivered, and what is asked afterwards.
 *
 * @param subject what most of it is about
 * @param delivery how its events reach the projection
 * @param question which, with {@code narrowing}
 * @param instant the part of the history, in hundredths, that {@code asOf} asks about
 */
record History(QuestionFamily subject, List<Command> commands, List<Delivery.Step> delivery, int question, int narrowing,
        int instant) {

    Question asked() {
        return subject.question(question, narrowing);
    }
}
