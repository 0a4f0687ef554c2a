package org.ilo.spf.gateway.lineage;

import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.QueryReader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a page of a lineage ended: a place in one list, as it was known at one instant.
 *
 * @param query a checksum of the question, so that a cursor is not used on another list
 * @param asOf the instant all pages are about
 * @param state a checksum of value and number of records, so that pages of different lists are never put together
 * @param id of the last record given
 * @param reference of the last record given
 */
public record LineageCursor(long query, Instant asOf, long state, String id, String reference) {

    private static final int FIELDS = 5;

    public static long checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    public static LineageCursor read(String text) {
        String[] fields = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", FIELDS);
        if (fields.length < FIELDS || String.join("", fields).indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No cursor.");
        }
        return new LineageCursor(Long.parseLong(fields[0]), QueryReader.instantOf(fields[1]), Long.parseLong(fields[2]),
                fields[3],
                fields[4]);
    }

    /** Whether this is a place in the list of a query's records. */
    public boolean continues(Query asked, Instant latest) {
        return query == checksum(asked.definition().code() + "?" + asked.at(null).text()) && !asOf.isAfter(latest)
                && (asked.asOf() == null || asked.asOf().equals(asOf));
    }

    /** The place after the last record of a page. */
    public static LineageCursor after(Lineage.Item last, Query query, long state) {
        return new LineageCursor(checksum(query.definition().code() + "?" + query.at(null).text()), query.asOf(), state,
                last.id(),
                last.reference() == null ? "" : last.reference());
    }

    public String text() {
        String fields = String.join("\n", String.valueOf(query), asOf.toString(), String.valueOf(state), id, reference);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fields.getBytes(StandardCharsets.UTF_8));
    }
}
