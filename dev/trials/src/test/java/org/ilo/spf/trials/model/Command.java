package org.ilo.spf.trials.model;

import java.time.LocalDate;
import java.util.List;

/** Something that somebody wants of a service, as numbers: what, to which record, by which officer, and with which content. */
record Command(int what, int which, int who, int content, int more) {

    private static final List<String> OFFICERS = List.of("ann", "ben", "cho", "dia", "eve");
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 7, 1);

    /** One of some values, or null when there are none. */
    static <T> T one(List<T> values, int choice) {
        return values.isEmpty() ? null : values.get(Math.floorMod(choice, values.size()));
    }

    /** One of the values of an enum. */
    static <T> T one(T[] values, int choice) {
        return one(List.of(values), choice);
    }

    /** Who wants it. */
    String officer() {
        return one(OFFICERS, who);
    }

    /** A day of the years 2019 to 2023. */
    LocalDate day() {
        return FIRST_DAY.plusDays(content * 37L % 1600);
    }

    /** The seconds that pass before it; less than none when a clock is set back. */
    int pause() {
        return one(List.of(0, 1, 1, 60, 86_400, -5), more);
    }
}
