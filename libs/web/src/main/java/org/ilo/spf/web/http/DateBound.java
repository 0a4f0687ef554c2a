package org.ilo.spf.web.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One side of a range of dates in a query: {@code ge:2021-01-01}, {@code lt:2023-01-01}, or a day itself. */
@Schema(type = SchemaType.STRING, pattern = "^((ge|gt|le|lt):)?[0-9]{4}-[0-9]{2}-[0-9]{2}$", examples = "ge:2021-01-01")
public record DateBound(Comparison comparison, LocalDate date) {

    private static final Pattern FORM = Pattern.compile("(?:(ge|gt|le|lt):)?(\\d{4}-\\d{2}-\\d{2})");

    /** How a date relates to the bound. */
    public enum Comparison {
        GE(">="),
        GT(">"),
        LE("<="),
        LT("<"),
        EQ("=");

        private final String operator;

        Comparison(String operator) {
            this.operator = operator;
        }

        /** The comparison as SQL writes it. */
        public String operator() {
            return operator;
        }
    }

    /** Reads a bound as it stands in a query. */
    public static DateBound fromString(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        try {
            String comparison = form.group(1) == null ? "EQ" : form.group(1).toUpperCase(java.util.Locale.ROOT);
            return new DateBound(Comparison.valueOf(comparison), LocalDate.parse(form.group(2)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
