package org.ilo.spf.records.note;

import jakarta.inject.Singleton;

import org.ilo.spf.records.Records;

/** All notes. */
@Singleton
public class Notes extends Records<Note, NoteState> {

    Notes(Plumbing plumbing) {
        super(plumbing, Note.class, NoteState.class);
    }
}
