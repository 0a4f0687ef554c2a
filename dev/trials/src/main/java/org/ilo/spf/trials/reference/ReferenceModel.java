package org.ilo.spf.trials.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Phase;

/** The programme's indicators, computed from the newest state of each record as it was known at an instant. */
public final class ReferenceModel {

    private final Instant asOf;
    private final Map<Class<?>, List<State>> byKind = new HashMap<>();
    private final Map<UUID, State> byId = new LinkedHashMap<>();

    /**
     * What has to be answered to a question.
     *
     * @param value the number without a breakdown
     * @param rows the cells of the breakdown that are not nothing
     * @param considered the references of all records considered, in order
     */
    public record Answer(BigDecimal value, Map<String, BigDecimal> rows, List<String> considered) {
    }

    public ReferenceModel(Collection<? extends State> known, Instant asOf) {
        this.asOf = asOf;
        known.forEach(state -> {
            byKind.computeIfAbsent(state.getClass(), none -> new ArrayList<>()).add(state);
            byId.put(state.id(), state);
        });
    }

    /** What has to be answered. */
    public Answer answer(Question question) {
        var asked = contributions(question).stream()
                .filter(each -> question.phase() == null || each.says("phase", question.phase())).toList();
        return new Answer(Contribution.total(asked).stripTrailingZeros(),
                question.by() == null ? Map.of() : rows(question, asked),
                asked.stream().map(Contribution::reference).sorted().toList());
    }

    private static Map<String, BigDecimal> rows(Question question, List<Contribution> asked) {
        var cells = new TreeMap<String, List<Contribution>>();
        for (var contribution : asked) {
            contribution.divided(question.by().split(",")).forEach((cell, part) -> cells
                    .computeIfAbsent(cell, none -> new ArrayList<>()).add(part));
        }
        var rows = new TreeMap<String, BigDecimal>();
        cells.forEach((cell, parts) -> {
            BigDecimal value = Contribution.total(parts);
            if (value.signum() != 0) {
                rows.put(cell, value.stripTrailingZeros());
            }
        });
        return rows;
    }

    private List<Contribution> contributions(Question question) {
        return switch (question.indicator()) {
            case "focus-countries" -> new CountryContributions(this, question).listed();
            case "countries-engaged" -> new CountryContributions(this, question).engaged();
            case "thematic-areas" -> new CountryContributions(this, question).areas();
            case "institutional-changes" -> new ResultContributions(this, question).changes();
            case "people-reached" -> new ResultContributions(this, question).persons();
            case "resources-mobilized" -> new FundingContributions(this, question).commitments();
            case "resource-gap" -> new GapContributions(this, question).all();
            case "projects-started" -> new FundingContributions(this, question).projects();
            case "staff-recruited" -> new FundingContributions(this, question).positions();
            case "meeting-participants" -> new FundingContributions(this, question).meetings();
            default -> throw new IllegalArgumentException(question.indicator());
        };
    }

    <S extends State> List<S> all(Class<S> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    /** A record, unless it is not known yet. */
    <S extends State> Optional<S> find(Class<S> kind, UUID id) {
        return Optional.ofNullable(byId.get(id)).filter(kind::isInstance).map(kind::cast);
    }

    /** The day up to which something counts that counts to date. */
    LocalDate today(Question question) {
        return question.to() != null ? question.to() : asOf.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Which phase, and which stretch of time, a day lies in. */
    static Contribution dated(Contribution contribution, LocalDate day) {
        var phase = Stream.of(Phase.values()).filter(each -> !day.isBefore(each.from()) && !day.isAfter(each.to())).findFirst();
        return timed(contribution.in("phase", phase.orElse(null)), day);
    }

    /** Which stretch of time a day lies in. */
    static Contribution timed(Contribution contribution, LocalDate day) {
        int even = day.getYear() / 2 * 2;
        return contribution.in("year", day.getYear()).in("biennium", even + "-" + (even + 1))
                .in("quarter", day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3)
                .in("month", "%d-%02d".formatted(day.getYear(), day.getMonthValue()));
    }

    @Override
    public String toString() {
        return byId.values().toString();
    }
}
