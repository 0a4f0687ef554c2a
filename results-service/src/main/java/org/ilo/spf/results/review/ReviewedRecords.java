package org.ilo.spf.results.review;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.ilo.spf.contracts.State;
import org.ilo.spf.records.Records;
import org.ilo.spf.records.aggregate.Event;

/** All records of a kind that is reviewed: takes them through their review together with what they correct. */
public abstract class ReviewedRecords<T extends ReviewedRecord<S>, S extends State> extends Records<T, S> {

    private final String entity;

    protected ReviewedRecords(Plumbing plumbing, Class<T> aggregateType, Class<S> stateType) {
        super(plumbing, aggregateType, stateType);
        this.entity = aggregateType.getSimpleName();
    }

    /** Submits a record for verification. */
    public S submit(UUID id, Officer submitter) {
        return record(toChange(id).submit(submitter));
    }

    /** Verifies a record; what it corrects is superseded in the same transaction. */
    public S verify(UUID id, Officer verifier, BiFunction<T, Optional<T>, Event<S>> verification) {
        // What is corrected is locked first: two verifications of its corrections wait for it, never for each other.
        Optional<T> corrected = correctedBy(id).map(this::locked);
        T record = toChange(id);
        Event<S> verified = verification.apply(record, corrected);
        Optional<Event<S>> superseded = corrected.map(old -> old.supersede(verifier, record));
        record(verified);
        superseded.ifPresent(this::record);
        return verified.state();
    }

    /** Returns a submitted record for revision. */
    public S returnForRevision(UUID id, Officer reviewer, Remark remark) {
        T record = toChange(id);
        return record(record.returnForRevision(reviewer, remark, corrected(id)));
    }

    /** What the record with this id corrects, as it is now. */
    public Optional<T> corrected(UUID id) {
        return correctedBy(id).map(this::get);
    }

    /** The id of what the record with this id corrects. */
    protected Optional<UUID> correctedBy(UUID id) {
        return idIn("content.supersedes", id);
    }

    /** The id that stands in an attribute of a record. */
    // Asks for the attribute alone: a record read before it is locked would keep its stale state.
    protected Optional<UUID> idIn(String attribute, UUID id) {
        return getEntityManager()
                .createQuery("select r.%s from %s r where r.id = :id".formatted(attribute, entity), UUID.class)
                .setParameter("id", id).getResultStream().filter(Objects::nonNull).findFirst();
    }
}
