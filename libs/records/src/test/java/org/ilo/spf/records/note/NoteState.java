package org.ilo.spf.records.note;

import java.time.LocalDate;
import java.util.UUID;

import org.ilo.spf.contracts.InCountry;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicArea;

/**
 * A note as its service publishes it.
 *
 * @param publication when the note was public; null for a draft
 */
public record NoteState(
        UUID id,
        int version,
        String reference,
        Country country,
        ThematicArea thematicArea,
        Constituent constituent,
        String text,
        LocalDate writtenOn,
        NoteStatus status,
        Publication publication) implements State, InCountry {

    public static final String TOPIC = "records.notes";

    /**
     * The days on which a note was public.
     *
     * @param until the last day; null as long as the note is not archived
     */
    public record Publication(LocalDate from, LocalDate until) {
    }

    /** What can happen to a note. */
    public enum Event {
        WRITTEN,
        REVISED,
        PUBLISHED,
        ARCHIVED
    }
}
