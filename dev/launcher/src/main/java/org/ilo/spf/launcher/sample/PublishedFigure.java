package org.ilo.spf.launcher.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A number that the programme published, and the question that it answers.
 *
 * @param id its number among the article's figures; S with a number is a figure published elsewhere
 * @param says what was published
 * @param query the parameters of the question
 * @param asOf an instant at which the answer was known
 */
public record PublishedFigure(String id, String says, String indicator, String query, Instant asOf, BigDecimal value) {

    /** All figures; several can have the same id. */
    public static List<PublishedFigure> all() {
        return SampleFile.table("published-figures").stream()
                .map(cells -> new PublishedFigure(cells.get("id"), cells.get("says"), cells.get("indicator"),
                        cells.get("query"),
                        Instant.parse(cells.get("asOf")), new BigDecimal(cells.get("value"))))
                .toList();
    }

    /** The path of the answer as it was known then, below {@code /api/v1}. */
    public String pathThen() {
        return pathNow() + (query.isEmpty() ? "?" : "&") + "asOf=" + asOf;
    }

    /** The path of the answer as it is known now, below {@code /api/v1}. */
    public String pathNow() {
        return "indicators/" + indicator + (query.isEmpty() ? "" : "?" + query);
    }
}
