package org.ilo.spf.launcher.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A number that the programme published, and the question that has it for an answer.
 *
 * @param id its number among the article's figures; S with a number is a figure published elsewhere
 * @param says what was published
 * @param query the parameters of the question
 * @param asOf an instant at which the answer was known
 */
public record Figure(String id, String says, String indicator, String query, Instant asOf, BigDecimal value) {

    /** All of them; an id can have several. */
    public static List<Figure> all() {
        return SampleFile.table("published-figures").stream()
                .map(cells -> new Figure(cells.get("id"), cells.get("says"), cells.get("indicator"), cells.get("query"),
                        Instant.parse(cells.get("asOf")), new BigDecimal(cells.get("value"))))
                .toList();
    }

    /** Where the answer as it was known then stands, below {@code /api/v1}. */
    public String pathThen() {
        return pathNow() + (query.isEmpty() ? "?" : "&") + "asOf=" + asOf;
    }

    /** Where the answer as it is known now stands, below {@code /api/v1}. */
    public String pathNow() {
        return "indicators/" + indicator + (query.isEmpty() ? "" : "?" + query);
    }
}
