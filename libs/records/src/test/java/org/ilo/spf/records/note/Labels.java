package org.ilo.spf.records.note;

import jakarta.inject.Singleton;

import org.ilo.spf.records.Records;

/** All labels. */
@Singleton
public class Labels extends Records<Label, LabelState> {

    Labels(Plumbing plumbing) {
        super(plumbing, Label.class, LabelState.class);
    }
}
