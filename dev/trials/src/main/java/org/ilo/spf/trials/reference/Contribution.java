package org.ilo.spf.trials.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.ilo.spf.contracts.code.OverlapRule;

/**
 * What a record has to say to an indicator.
 *
 * @param counts whether it may count at all
 * @param subject what is counted once, however many records there are of it; null where amounts are added up
 * @param people who the amount is about; null where nobody can be counted twice
 * @param says how much of the amount belongs to which code, by dimension
 */
record Contribution(UUID id, String reference, BigDecimal amount, boolean counts, String subject, People people,
        Map<String, Map<String, BigDecimal>> says) {

    static final String NOT_STATED = "NOT_STATED";

    /**
     * The people of an overlap group.
     *
     * @param union how many they are together, if that is stated
     */
    record People(String group, OverlapRule rule, Long union) {
    }

    static Contribution of(UUID id, String reference, BigDecimal amount, boolean counts) {
        return new Contribution(id, reference, amount, counts, null, null, Map.of());
    }

    Contribution about(String named) {
        return new Contribution(id, reference, amount, counts, named, people, says);
    }

    Contribution about(People persons) {
        return new Contribution(id, reference, amount, counts, subject, persons, says);
    }

    /** All of it belongs to one code. */
    Contribution in(String dimension, Object code) {
        return with(dimension, Map.of(code == null ? NOT_STATED : code.toString(), amount));
    }

    /** All of it belongs to each of some codes. */
    Contribution inAll(String dimension, Collection<?> codes) {
        if (codes.isEmpty()) {
            return in(dimension, null);
        }
        var whole = new LinkedHashMap<String, BigDecimal>();
        codes.forEach(code -> whole.put(code == null ? NOT_STATED : code.toString(), amount));
        return with(dimension, whole);
    }

    /** It is divided as a whole is among codes; every part is rounded so that what has been given out so far is right. */
    Contribution divided(String dimension, BigDecimal whole, Map<?, ? extends Number> weights, int decimals) {
        var shares = new TreeMap<String, BigDecimal>();
        weights.forEach((code, weight) -> shares.merge(code == null ? NOT_STATED : code.toString(),
                new BigDecimal(weight.toString()), BigDecimal::add));
        BigDecimal open = whole.subtract(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (open.signum() != 0 || shares.isEmpty()) {
            shares.merge(NOT_STATED, open, BigDecimal::add);
        }
        var parts = new LinkedHashMap<String, BigDecimal>();
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal upTo = BigDecimal.ZERO;
        for (var share : shares.entrySet()) {
            upTo = upTo.add(share.getValue());
            BigDecimal due = whole.signum() == 0 ? BigDecimal.ZERO
                    : amount.multiply(upTo).divide(whole, 30, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
            parts.put(share.getKey(), due.subtract(given));
            given = due;
        }
        return with(dimension, parts);
    }

    /** Amounts by code that may overlap each other, as they are. */
    Contribution stated(String dimension, Map<?, Long> amounts) {
        if (amounts.isEmpty()) {
            return in(dimension, null);
        }
        var by = new LinkedHashMap<String, BigDecimal>();
        amounts.forEach((code, stated) -> by.put(code.toString(), BigDecimal.valueOf(stated)));
        return with(dimension, by);
    }

    boolean says(String dimension, String code) {
        return says.get(dimension).containsKey(code);
    }

    private Contribution part(BigDecimal other) {
        return new Contribution(id, reference, other, counts, subject, people, says);
    }

    /**
     * The parts of it that belong to each cell of a breakdown by some dimensions; at most one of them divides the amount, the
     * others have it whole.
     */
    Map<String, Contribution> divided(String... dimensions) {
        Map<String, Contribution> cells = Map.of("", this);
        for (String dimension : dimensions) {
            var finer = new LinkedHashMap<String, Contribution>();
            cells.forEach((cell, whole) -> says.get(dimension).forEach((code, stated) -> finer.put(
                    cell.isEmpty() ? code : cell + " " + code, stated.compareTo(amount) == 0 ? whole : whole.part(stated))));
            cells = finer;
        }
        return cells;
    }

    Contribution with(String dimension, Map<String, BigDecimal> amounts) {
        var more = new LinkedHashMap<>(says);
        more.put(dimension, amounts);
        return new Contribution(id, reference, amount, counts, subject, people, more);
    }

    /** The number that some contributions make together. */
    static BigDecimal total(List<Contribution> contributions) {
        List<Contribution> counting = contributions.stream().filter(Contribution::counts).toList();
        if (counting.stream().anyMatch(each -> each.subject() != null)) {
            return BigDecimal.valueOf(counting.stream().map(Contribution::subject).distinct().count());
        }
        var groups = new LinkedHashMap<Object, List<Contribution>>();
        counting.forEach(each -> groups.computeIfAbsent(each.people() == null ? each.id() : each.people(),
                none -> new java.util.ArrayList<>()).add(each));
        return groups.values().stream().map(Contribution::once).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal once(List<Contribution> same) {
        BigDecimal sum = same.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = same.stream().map(Contribution::amount).max(BigDecimal::compareTo).orElseThrow();
        People people = same.get(0).people();
        if (people == null) {
            return sum;
        }
        return switch (people.rule()) {
            case DISJOINT -> sum;
            case HIGHEST -> largest;
            case STATED_UNION -> BigDecimal.valueOf(people.union()).max(largest).min(sum);
        };
    }
}
