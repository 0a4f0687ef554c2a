package org.ilo.spf.records.write;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Gives out identities: UUIDs of version 7, which sort by time and so keep indexes compact. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {
    }

    /** An identity never given out before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
