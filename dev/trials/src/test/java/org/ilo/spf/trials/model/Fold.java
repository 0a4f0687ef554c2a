package org.ilo.spf.trials.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ilo.spf.contracts.State;

/**
 * The programme's indicators, folded from its records in plain Java: the catalogue's rules said a second time.
 *
 * @param known the newest state of each record, as it was known at an instant
 * @param question what is asked
 */
record Fold(List<State> known, Instant asOf, Question question) {

    /** The number without a breakdown. */
    BigDecimal value() {
        return Fact.together(asked()).stripTrailingZeros();
    }

    /** The references of all records considered, in order. */
    List<String> considered() {
        return asked().stream().map(Fact::reference).sorted().toList();
    }

    /** The cells of the breakdown that are not nothing. */
    Map<String, BigDecimal> rows() {
        var cells = new TreeMap<String, List<Fact>>();
        for (Fact fact : asked()) {
            fact.says().get(question.by()).forEach((code, amount) -> cells.computeIfAbsent(code, none -> new ArrayList<>())
                    .add(fact.part(amount)));
        }
        var rows = new TreeMap<String, BigDecimal>();
        cells.forEach((code, facts) -> {
            BigDecimal value = Fact.together(facts);
            if (value.signum() != 0) {
                rows.put(code, value.stripTrailingZeros());
            }
        });
        return rows;
    }

    private List<Fact> asked() {
        return facts().stream().filter(fact -> question.phase() == null || fact.says("phase", question.phase())).toList();
    }

    private List<Fact> facts() {
        return switch (question.indicator()) {
            case "focus-countries" -> new FactsOfPlaces(this).listed();
            case "countries-engaged" -> new FactsOfPlaces(this).engaged();
            case "thematic-areas" -> new FactsOfPlaces(this).areas();
            case "institutional-changes" -> new FactsOfResults(this).changes();
            case "people-reached" -> new FactsOfResults(this).persons();
            case "resources-mobilized" -> new FactsOfFunding(this).commitments();
            case "resource-gap" -> new FactsOfGap(this).all();
            case "projects-started" -> new FactsOfFunding(this).projects();
            case "staff-recruited" -> new FactsOfFunding(this).positions();
            case "meeting-participants" -> new FactsOfFunding(this).meetings();
            default -> throw new IllegalArgumentException(question.indicator());
        };
    }

    <S extends State> List<S> all(Class<S> kind) {
        return known.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The day up to which something counts that counts to date. */
    LocalDate today() {
        return question.to() != null ? question.to() : asOf.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Which phase, and which stretch of time, a day lies in. */
    static Fact dated(Fact fact, LocalDate day) {
        var phase = java.util.Arrays.stream(org.ilo.spf.contracts.code.Phase.values())
                .filter(each -> !day.isBefore(each.from()) && !day.isAfter(each.to())).findFirst().orElse(null);
        return timed(fact.in("phase", phase), day);
    }

    /** Which stretch of time a day lies in. */
    static Fact timed(Fact fact, LocalDate day) {
        int even = day.getYear() / 2 * 2;
        return fact.in("year", day.getYear()).in("biennium", even + "-" + (even + 1))
                .in("quarter", day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3)
                .in("month", "%d-%02d".formatted(day.getYear(), day.getMonthValue()));
    }

    @Override
    public String toString() {
        var states = new LinkedHashMap<String, State>();
        known.forEach(state -> states.put(state.getClass().getSimpleName() + " " + state.reference(), state));
        return states.toString();
    }
}
