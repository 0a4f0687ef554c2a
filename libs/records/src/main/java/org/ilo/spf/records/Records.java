package org.ilo.spf.records;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.records.journal.History;
import org.ilo.spf.records.journal.Journal;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.list.Pages;
import org.ilo.spf.records.write.Preconditions;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.json.Json;
import org.ilo.spf.web.problem.NoSuchRecord;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * All records of a kind: finds them, and writes down what happened to them.
 *
 * <p>
 * A record that is to be changed is locked first, so that its states follow each other one by one; that is why no entity
 * carries a version managed by the persistence layer.
 */
public abstract class Records<T extends Aggregate<S>, S extends State> implements PanacheRepositoryBase<T, UUID> {

    private final Plumbing plumbing;
    private final Class<T> aggregateType;
    private final Class<S> stateType;
    private final RecordType kind;

    /** What every repository needs of the kit; injected into its constructor and handed on. */
    @Singleton
    public static class Plumbing {

        final Journal journal;
        final Preconditions preconditions;
        final Pages pages;
        final Caller caller;

        public Plumbing(Journal journal, Preconditions preconditions, Pages pages, Caller caller) {
            this.journal = journal;
            this.preconditions = preconditions;
            this.pages = pages;
            this.caller = caller;
        }
    }

    protected Records(Plumbing plumbing, Class<T> aggregateType, Class<S> stateType) {
        this.plumbing = plumbing;
        this.aggregateType = aggregateType;
        this.stateType = stateType;
        this.kind = RecordType.of(stateType);
    }

    /** The record as it is now, if the caller sees it. */
    public T get(UUID id) {
        return found(id, findById(id));
    }

    /** The same, empty where there is none. */
    public Optional<T> seen(UUID id) {
        return findByIdOptional(id).filter(record -> sees(record.state()));
    }

    /** The record, locked until the transaction ends, for a request that changes another record beside it. */
    public T locked(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The record, locked, if the caller may change it and the request's {@code If-Match} names its current version: 403 for a
     * record of another country, 428 without the header, 412 if stale.
     */
    public T toChange(UUID id) {
        T record = locked(id);
        plumbing.caller.requireOn(record.state());
        plumbing.preconditions.requireCurrent(record.version());
        return record;
    }

    /** Keeps a new record and writes down how it came to be. */
    public S add(T record, Event<S> event) {
        persist(record);
        return record(event);
    }

    /** Writes down what happened; the other services are told when the transaction commits. */
    public S record(Event<S> event) {
        // Whichever way a request came here, nothing is written that its caller may not write.
        plumbing.caller.requireOn(event.state());
        // The rules in the database speak first, while the request can still be refused with a clear answer.
        flush();
        plumbing.journal.write(kind, event);
        return event.state();
    }

    /** The records a list request asks for, in its order, with the total and the way on. */
    public Page<S> page(ListQuery query) {
        return plumbing.pages.of(aggregateType, query, plumbing.caller.visibilityOf(stateType));
    }

    /** The record's public state as it was known at an instant; now when null. */
    public S stateAt(UUID id, Instant asOf) {
        return asOf == null ? get(id).state()
                : plumbing.journal.stateAt(id, asOf, stateType).filter(this::sees)
                        .orElseThrow(() -> new NoSuchRecord(kind, id));
    }

    /** Every event of the record that led to a state the caller sees, oldest first. */
    public History history(UUID id) {
        return History.of(get(id).id(), plumbing.journal.entries(id).stream()
                .filter(entry -> sees(Json.read(entry.state(), stateType))).toList());
    }

    private boolean sees(S state) {
        return plumbing.caller.visibilityOf(stateType).reaches(state);
    }

    private T found(UUID id, T record) {
        if (record == null || !sees(record.state())) {
            throw new NoSuchRecord(kind, id);
        }
        return record;
    }
}
