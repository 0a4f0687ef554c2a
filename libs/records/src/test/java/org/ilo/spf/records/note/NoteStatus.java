package org.ilo.spf.records.note;

/** How far a note has come. */
public enum NoteStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
