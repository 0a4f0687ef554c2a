package org.ilo.spf.records.aggregate;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.ilo.spf.contracts.State;
import org.ilo.spf.records.write.Ids;

import com.google.errorprone.annotations.CheckReturnValue;

/** A record with its rules, as the service that owns it keeps it. */
@MappedSuperclass
public abstract class Aggregate<S extends State> {

    @Id
    private UUID id;
    private int version;
    private String reference;

    protected Aggregate() {
        // for Hibernate
    }

    protected Aggregate(String reference) {
        this.id = Ids.next();
        this.reference = reference;
    }

    /** The record's identity. */
    public UUID id() {
        return id;
    }

    /** Counts the record's states from 1; every behaviour raises it by one. */
    public int version() {
        return version;
    }

    /** The short name people cite the record by. */
    public String reference() {
        return reference;
    }

    /** Everything the world may know of the record now. */
    public abstract S state();

    /** The event that ends a behaviour: it raises the version, and carries the state that the behaviour led to. */
    @CheckReturnValue
    protected Event<S> event(Enum<?> type) {
        version++;
        return new Event<>(type, state());
    }
}
