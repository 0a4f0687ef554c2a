package org.ilo.spf.trials.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;

/**
 * What the programme's services may have published in ten years, as many states as one wants, in the order they were recorded.
 *
 * <p>
 * All kinds of records are there, in the proportions one would expect: most states are of impact records and institutional
 * changes on their way through the review, and of transactions. The same seed and size give the same population; it is made
 * while it is read, so that a million states need little memory.
 */
public final class Population {

    private static final Instant BEGINNING = Instant.parse("2016-02-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(3700);
    /** As the proportions below have it. */
    private static final double STATES_PER_RECORD = 1.87;

    private final Chance chance;
    private final PriorityQueue<PublishedEvent> coming = new PriorityQueue<>(
            Comparator.comparing(PublishedEvent::at).thenComparingLong(PublishedEvent::sequence));
    private final CountryRecords countries;
    private final ResultRecords results;
    private final FundingRecords funding;
    private final double nanosBetweenRecords;
    private long records;
    private long scheduled;

    private Population(long seed, int size) {
        this.chance = new Chance(seed);
        this.nanosBetweenRecords = SPAN.toNanos() / (size / STATES_PER_RECORD + 1);
        this.countries = new CountryRecords(chance, this::publish);
        this.funding = new FundingRecords(chance, this::publish);
        this.results = new ResultRecords(chance, this::publish, funding);
    }

    /** Hears of what will happen, in any order. */
    interface Publisher {
        void publish(State state, Enum<?> event, UUID eventId, Instant at);
    }

    /** The states from the first to the last; each call begins from the start. */
    public static Stream<PublishedEvent> states(long seed, int size) {
        var population = new Population(seed, size);
        return Stream.generate(population::next).limit(size);
    }

    private PublishedEvent next() {
        while (coming.isEmpty() || !coming.peek().at().isBefore(clock())) {
            begin(clock());
            records++;
        }
        return coming.remove();
    }

    /** When the next record begins. */
    private Instant clock() {
        return BEGINNING.plusNanos((long) (records * nanosBetweenRecords) / 1000 * 1000);
    }

    private void publish(State state, Enum<?> event, UUID eventId, Instant at) {
        coming.add(new PublishedEvent(++scheduled, state, event, eventId, at));
    }

    /** Per thousand records so many of each kind. */
    private void begin(Instant at) {
        if (records == 0) {
            countries.thematicAreas(at);
        }
        int lot = chance.upTo(1000);
        if (lot <= 500) {
            funding.transaction(at);
        } else if (lot <= 640) {
            results.impact(at);
        } else if (lot <= 732) {
            results.change(at);
        } else if (lot <= 808) {
            funding.agreement(at);
        } else if (lot <= 856) {
            funding.staff(at);
        } else if (lot <= 886) {
            countries.advice(at);
        } else if (lot <= 905) {
            funding.project(at);
        } else {
            beginRare(at, lot);
        }
    }

    private void beginRare(Instant at, int lot) {
        if (lot <= 924) {
            funding.ownContribution(at);
        } else if (lot <= 939) {
            funding.meeting(at);
        } else if (lot <= 954) {
            funding.exchangeRate(at);
        } else if (lot <= 967) {
            countries.engagement(at);
        } else if (lot <= 976) {
            countries.focus(at);
        } else if (lot <= 986) {
            results.group(at);
        } else if (lot <= 993) {
            results.target(at);
        } else if (lot <= 999) {
            funding.partner(at);
        } else {
            funding.requirement(at);
        }
    }
}
