package org.ilo.spf.trials.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.gateway.projection.consume.DirectProjection.Told;
import org.ilo.spf.records.aggregate.Event;

/** What happened, as the services' journals keep it, by a clock that is now and then set back. */
final class Journal {

    static final Instant BEGINNING = Instant.parse("2024-01-01T09:00:00Z");

    private final List<Told> entries = new ArrayList<>();
    private final Map<UUID, Told> newest = new HashMap<>();
    private final Random random = new Random(1);
    private Instant clock = BEGINNING;

    void pass(int seconds) {
        clock = clock.plusSeconds(seconds);
    }

    Instant now() {
        return clock;
    }

    /** A state never becomes known before the one it replaces. */
    void write(Event<?> event) {
        Told before = newest.get(event.state().id());
        Instant at = before != null && before.at().isAfter(clock) ? before.at() : clock;
        Told entry = new Told(event.state(), event.type().name(), new UUID(random.nextLong(), random.nextLong()), at);
        newest.put(event.state().id(), entry);
        entries.add(entry);
    }

    /** All entries, in the order they were written. */
    List<Told> entries() {
        return List.copyOf(entries);
    }

    /** The newest state of each record as it was known at an instant. */
    List<State> known(Instant at) {
        var known = new LinkedHashMap<UUID, State>();
        entries.stream().filter(entry -> !entry.at().isAfter(at)).forEach(entry -> known.merge(entry.state().id(),
                entry.state(), (one, other) -> one.version() > other.version() ? one : other));
        return List.copyOf(known.values());
    }
}
