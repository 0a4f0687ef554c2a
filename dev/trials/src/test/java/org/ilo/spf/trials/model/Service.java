package org.ilo.spf.trials.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.ilo.spf.contracts.State;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

/** A service without its database: aggregates, and transactions that happen as a whole or leave no trace. */
final class Service {

    private final Map<UUID, Aggregate<?>> records = new LinkedHashMap<>();
    private final Journal journal;

    Service(Journal journal) {
        this.journal = journal;
    }

    /** The records of one kind as they are now, oldest first. */
    <S extends State> List<S> all(Class<S> kind) {
        return records.values().stream().map(Aggregate::state).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Runs a command in one transaction, and requires that it is refused exactly when it should be. */
    void command(boolean allowed, Consumer<Transaction> command) {
        var transaction = new Transaction();
        String refusal = null;
        try {
            command.accept(transaction);
        } catch (RuleViolated e) {
            refusal = e.getMessage();
        }
        assertThat(refusal == null).as(refusal == null ? "A rule is not kept." : "Refused: " + refusal).isEqualTo(allowed);
        if (allowed) {
            transaction.commit();
        }
    }

    /** One transaction. */
    final class Transaction {

        private final Map<UUID, Aggregate<?>> changed = new LinkedHashMap<>();
        private final List<Event<?>> events = new ArrayList<>();

        /** A new record, and the event by which it began. */
        <A extends Aggregate<?>> void begin(A aggregate, String behaviour) {
            events.add((Event<?>) Aggregates.asked(aggregate, behaviour));
            keep(aggregate);
        }

        /** A record to be asked, changed or not. */
        Aggregate<?> locked(UUID id) {
            return changed.computeIfAbsent(id, any -> Aggregates.copied(records.get(id)));
        }

        /** The record does something. */
        void happen(UUID id, String behaviour, Object... arguments) {
            events.add((Event<?>) Aggregates.asked(locked(id), behaviour, arguments));
        }

        private void keep(Aggregate<?> aggregate) {
            changed.put(aggregate.state().id(), aggregate);
        }

        private void commit() {
            records.putAll(changed);
            events.forEach(journal::write);
        }
    }
}
