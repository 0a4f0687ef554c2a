package org.ilo.spf.trials.model;

import static org.ilo.spf.trials.model.Command.one;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of an indicator.
 *
 * @param by the dimension it is broken down by
 * @param phase null for all
 * @param from null without a window
 * @param to null without one
 */
record Question(String indicator, String variant, String by, String phase, LocalDate from, LocalDate to) {

    private static final List<Question> SPOKEN_OF_PLACES = all(
            "focus-countries: phase country region kind",
            "countries-engaged: phase country region kind pillar thematicArea",
            "thematic-areas: group");
    private static final List<Question> SPOKEN_OF_RESULTS = all(
            "institutional-changes: phase country region step thematicArea branch year quarter",
            "people-reached: phase country region dimension sex populationGroup year biennium",
            "people-reached: country dimension sex year");
    private static final List<Question> SPOKEN_OF_MONEY = all(
            "resources-mobilized: phase partner partnerType modality earmarking pillar country region thematicArea year month",
            "resource-gap committed: phase pillar country",
            "resource-gap with-pledges: phase pillar country",
            "resource-gap with-pledges: phase pillar country",
            "resource-gap cash: phase pillar country");
    private static final List<Question> SPOKEN_OF_WORK = all(
            "resource-gap committed: pillar country",
            "projects-started: phase country region partner thematicArea year",
            "staff-recruited: phase dutyStation region year",
            "meeting-participants: phase group year");

    /** One that records about this have something to say to. */
    static Question about(QuestionFamily subject, int choice, int narrowing) {
        List<Question> sensible = switch (subject) {
            case PLACES -> SPOKEN_OF_PLACES;
            case RESULTS -> SPOKEN_OF_RESULTS;
            case MONEY -> SPOKEN_OF_MONEY;
            case WORK -> SPOKEN_OF_WORK;
        };
        return one(sensible, choice).narrowed(narrowing);
    }

    /** The parameters of a request for it. */
    String parameters() {
        var parameters = new ArrayList<String>();
        add(parameters, "definition", variant);
        add(parameters, "phase", phase);
        add(parameters, "from", from);
        add(parameters, "to", to);
        return String.join("&", parameters);
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private Question narrowed(int narrowing) {
        boolean dated = !indicator.equals("thematic-areas");
        boolean toDate = indicator.equals("resource-gap");
        boolean window = dated && narrowing % 3 == 1;
        LocalDate begin = LocalDate.of(2019, 10, 1).plusDays(narrowing * 11L % 900);
        return new Question(indicator, variant, by, dated && narrowing % 4 == 2 ? "PHASE_II" : null,
                window && !toDate ? begin : null, window ? begin.plusDays(700) : null);
    }

    private static void add(List<String> parameters, String name, Object value) {
        if (value != null) {
            parameters.add(name + "=" + value);
        }
    }

    private static List<Question> all(String... catalogue) {
        var questions = new ArrayList<Question>();
        for (String line : catalogue) {
            var named = line.substring(0, line.indexOf(':')).split(" ");
            for (String by : line.substring(line.indexOf(':') + 2).split(" ")) {
                questions.add(new Question(named[0], named.length > 1 ? named[1] : null, by, null, null, null));
            }
        }
        return List.copyOf(questions);
    }
}
