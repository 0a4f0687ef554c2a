package org.ilo.spf.trials.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of an indicator.
 *
 * @param variant the definition where there are several, or the dimension of people that alone is asked for; null for neither
 * @param by the dimension it is broken down by, or two with a comma between them; null for none
 * @param phase null for all
 * @param from null without a window
 * @param to null without one
 */
public record Question(String indicator, String variant, String by, String phase, LocalDate from, LocalDate to) {

    /** Questions such as {@code resource-gap cash: - phase}: two, of which the first has no breakdown. */
    public static List<Question> all(String... lines) {
        var questions = new ArrayList<Question>();
        for (String line : lines) {
            var named = line.substring(0, line.indexOf(':')).split(" ");
            for (String by : line.substring(line.indexOf(':') + 2).split(" ")) {
                questions.add(new Question(named[0], named.length > 1 ? named[1] : null, by.equals("-") ? null : by, null, null,
                        null));
            }
        }
        return List.copyOf(questions);
    }

    /** The parameters of a request for it, without the breakdown. */
    public String parameters() {
        var parameters = new ArrayList<String>();
        add(parameters, indicator.equals("people-reached") ? "dimension" : "definition", variant);
        add(parameters, "phase", phase);
        add(parameters, "from", from);
        add(parameters, "to", to);
        return String.join("&", parameters);
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static void add(List<String> parameters, String name, Object value) {
        if (value != null) {
            parameters.add(name + "=" + value);
        }
    }
}
