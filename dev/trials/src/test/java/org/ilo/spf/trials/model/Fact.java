package org.ilo.spf.trials.model;

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
record Fact(UUID id, String reference, BigDecimal amount, boolean counts, String subject, People people,
        Map<String, Map<String, BigDecimal>> says) {

    static final String NOT_STATED = "NOT_STATED";

    /**
     * The people of an overlap group.
     *
     * @param union how many they are together, if that is stated
     */
    record People(String group, OverlapRule rule, Long union) {
    }

    static Fact of(UUID id, String reference, BigDecimal amount, boolean counts) {
        return new Fact(id, reference, amount, counts, null, null, Map.of());
    }

    Fact about(String named) {
        return new Fact(id, reference, amount, counts, named, people, says);
    }

    Fact about(People persons) {
        return new Fact(id, reference, amount, counts, subject, persons, says);
    }

    /** All of it belongs to one code. */
    Fact in(String dimension, Object code) {
        return with(dimension, Map.of(code == null ? NOT_STATED : code.toString(), amount));
    }

    /** All of it belongs to each of some codes. */
    Fact inAll(String dimension, Collection<?> codes) {
        if (codes.isEmpty()) {
            return in(dimension, null);
        }
        var whole = new LinkedHashMap<String, BigDecimal>();
        codes.forEach(code -> whole.put(code == null ? NOT_STATED : code.toString(), amount));
        return with(dimension, whole);
    }

    /** It is divided as a whole is among codes; every part is rounded so that what has been given out so far is right. */
    Fact divided(String dimension, BigDecimal whole, Map<?, ? extends Number> weights, int decimals) {
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
    Fact stated(String dimension, Map<?, Long> amounts) {
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

    /** The same of another amount. */
    Fact part(BigDecimal other) {
        return new Fact(id, reference, other, counts, subject, people, says);
    }

    Fact with(String dimension, Map<String, BigDecimal> amounts) {
        var more = new LinkedHashMap<>(says);
        more.put(dimension, amounts);
        return new Fact(id, reference, amount, counts, subject, people, more);
    }

    /** The number that some facts make together. */
    static BigDecimal together(List<Fact> facts) {
        List<Fact> counting = facts.stream().filter(Fact::counts).toList();
        if (counting.stream().anyMatch(fact -> fact.subject() != null)) {
            return BigDecimal.valueOf(counting.stream().map(Fact::subject).distinct().count());
        }
        var groups = new LinkedHashMap<Object, List<Fact>>();
        counting.forEach(fact -> groups.computeIfAbsent(fact.people() == null ? fact.id() : fact.people(),
                none -> new java.util.ArrayList<>()).add(fact));
        return groups.values().stream().map(Fact::once).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal once(List<Fact> same) {
        BigDecimal sum = same.stream().map(Fact::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = same.stream().map(Fact::amount).max(BigDecimal::compareTo).orElseThrow();
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
