package org.ilo.spf.trials.model;

import static org.ilo.spf.trials.model.Command.one;

import java.time.LocalDate;
import java.util.List;

import org.ilo.spf.trials.reference.Question;

/** What a history is about, so that in a short one something comes of it, and what is asked about it. */
enum QuestionFamily {

    PLACES("focus-countries: phase country region kind country,year",
            "countries-engaged: phase country region kind pillar thematicArea country,year",
            "thematic-areas: group"),
    RESULTS("institutional-changes: phase country region step thematicArea branch year quarter",
            "people-reached: phase country region dimension sex populationGroup year biennium",
            "people-reached: country dimension sex country,year"),
    MONEY("resources-mobilized: phase partner partnerType modality earmarking pillar country region thematicArea year month partner,year country,year",
            "resource-gap committed: phase pillar country",
            "resource-gap with-pledges: phase pillar country",
            "resource-gap with-pledges: phase pillar country",
            "resource-gap cash: phase pillar country"),
    WORK("resource-gap committed: pillar country",
            "projects-started: phase country region partner thematicArea year",
            "staff-recruited: phase dutyStation region year",
            "meeting-participants: phase group year");

    private final List<Question> questions;

    QuestionFamily(String... questions) {
        this.questions = Question.all(questions);
    }

    /** One that records about this have something to say to, in some histories of a phase or a stretch of time only. */
    Question question(int choice, int narrowing) {
        var question = one(questions, choice);
        boolean dated = !question.indicator().equals("thematic-areas");
        boolean toDate = question.indicator().equals("resource-gap");
        boolean window = dated && narrowing % 3 == 1;
        LocalDate begin = LocalDate.of(2019, 10, 1).plusDays(narrowing * 11L % 900);
        return new Question(question.indicator(), question.variant(), question.by(),
                dated && narrowing % 4 == 2 ? "PHASE_II" : null, window && !toDate ? begin : null,
                window ? begin.plusDays(700) : null);
    }
}
