package org.ilo.spf.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record of the sample, and its transitions. */
public record SampleRow(ObjectNode cells) {

    static final String KEY = "key";
    static final String RECORDED_ON = "recordedOn";

    /** The key by which other rows refer to it. */
    String key() {
        return text(KEY);
    }

    /** Rows of one lane are entered in the order of the file, so that they always get the same reference numbers. */
    String lane() {
        return key().replaceFirst("-.*", "");
    }

    boolean has(String column) {
        return cells.has(column);
    }

    JsonNode get(String column) {
        return cells.get(column);
    }

    /** The text of a cell; empty without one. */
    String text(String column) {
        return cells.path(column).asText();
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    /** Noon of the day in a column, the instant at which that day's transition became known. */
    Instant noon(String column) {
        return day(column).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
