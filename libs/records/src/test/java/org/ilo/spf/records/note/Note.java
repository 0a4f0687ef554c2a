package org.ilo.spf.records.note;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.records.write.Ids;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** A text about a country. */
@Entity
@Table(name = "notes")
public class Note implements Aggregate<NoteState> {

    @Id
    private UUID id;
    private int version;
    private String reference;
    @Enumerated(EnumType.STRING)
    private Country country;
    @Enumerated(EnumType.STRING)
    private ThematicArea thematicArea;
    @Enumerated(EnumType.STRING)
    private Constituent constituent;
    private String text;
    private LocalDate writtenOn;
    @Enumerated(EnumType.STRING)
    private NoteStatus status;
    private LocalDate publishedOn;
    private LocalDate archivedOn;

    /** What a note says. */
    @Schema(examples = """
            {"country": "TGO", "thematicArea": "ACT", "constituent": "WORKERS", "text": "Valuation due",
             "writtenOn": "2022-03-01"}""")
    public record Content(
            @NotNull Country country,
            @NotNull ThematicArea thematicArea,
            @NotNull Constituent constituent,
            @NotBlank @Size(max = 1000) String text,
            @NotNull LocalDate writtenOn) {
    }

    protected Note() {
        // for Hibernate
    }

    Note(String reference, Content content) {
        this.id = Ids.next();
        this.reference = reference;
        this.country = content.country();
        this.status = NoteStatus.DRAFT;
        take(content);
    }

    @CheckReturnValue
    Event<NoteState> written() {
        return event(NoteState.Event.WRITTEN);
    }

    @CheckReturnValue
    Event<NoteState> revise(Content content) {
        if (content.country() != country) {
            throw new RuleViolated("note-keeps-its-country", "%s is about %s.".formatted(reference, country));
        }
        take(content);
        return event(NoteState.Event.REVISED);
    }

    @CheckReturnValue
    Event<NoteState> publish(LocalDate on) {
        require(NoteStatus.DRAFT);
        publishedOn = on;
        status = NoteStatus.PUBLISHED;
        return event(NoteState.Event.PUBLISHED);
    }

    @CheckReturnValue
    Event<NoteState> archive(LocalDate on) {
        require(NoteStatus.PUBLISHED);
        archivedOn = on;
        status = NoteStatus.ARCHIVED;
        return event(NoteState.Event.ARCHIVED);
    }

    /** What the note says now, for a partial change. */
    Content content() {
        return new Content(country, thematicArea, constituent, text, writtenOn);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public NoteState state() {
        var publication = publishedOn == null ? null : new NoteState.Publication(publishedOn, archivedOn);
        return new NoteState(id, version, reference, country, thematicArea, constituent, text, writtenOn, status,
                publication);
    }

    private void take(Content content) {
        thematicArea = content.thematicArea();
        constituent = content.constituent();
        text = content.text();
        writtenOn = content.writtenOn();
    }

    private void require(NoteStatus required) {
        if (status != required) {
            throw new RuleViolated("note-state-forbids", "%s is %s, not %s.".formatted(reference, status, required));
        }
    }

    private Event<NoteState> event(NoteState.Event type) {
        version++;
        return new Event<>(type, state());
    }
}
