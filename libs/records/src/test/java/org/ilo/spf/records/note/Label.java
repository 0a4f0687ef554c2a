package org.ilo.spf.records.note;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.records.write.Ids;

import com.google.errorprone.annotations.CheckReturnValue;

/** A word to sort notes by, which the public may read. */
@Entity
@Table(name = "labels")
public class Label implements Aggregate<LabelState> {

    @Id
    private UUID id;
    private int version;
    private String code;
    private String description;

    /** What a label is called, and what it stands for. */
    @Schema(examples = "{\"code\": \"INF\", \"description\": \"Informal economy\"}")
    public record Definition(@NotBlank @Size(max = 10) String code, @NotBlank @Size(max = 1000) String description) {
    }

    protected Label() {
        // for Hibernate
    }

    Label(Definition definition) {
        this.id = Ids.next();
        this.code = definition.code();
        this.description = definition.description();
    }

    @CheckReturnValue
    Event<LabelState> defined() {
        version++;
        return new Event<>(LabelState.Event.DEFINED, state());
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public LabelState state() {
        return new LabelState(id, version, code, code, description);
    }
}
