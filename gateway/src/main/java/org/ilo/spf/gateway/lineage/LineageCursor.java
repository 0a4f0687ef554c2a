package org.ilo.spf.gateway.lineage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;

import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.QueryReader;

/**
 * Where a page of a lineage ended: a place in one list, as of one instant.
 *
 * @param query a checksum of the query, so that a cursor is not used on another list
 * @param asOf the instant all pages are about
 * @param state a checksum of value and number of records, so that pages of different lists are never mixed
 * @param id of the last record on the page
 * @param reference of the last record on the page
 */
public record LineageCursor(long query, Instant asOf, long state, String id, String reference) {

    private static final int FIELDS = 5;

    static long checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    /** Reads what {@link #text()} writes. */
    public static LineageCursor read(String text) {
        String[] fields = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", FIELDS);
        if (fields.length < FIELDS || String.join("", fields).indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No cursor.");
        }
        return new LineageCursor(Long.parseLong(fields[0]), QueryReader.instantOf(fields[1]), Long.parseLong(fields[2]),
                fields[3], fields[4]);
    }

    /** Whether this is a place in the list of a query's records. */
    boolean continues(Query asked, Instant latest) {
        return query == checksum(asked) && !asOf.isAfter(latest) && (asked.asOf() == null || asked.asOf().equals(asOf));
    }

    /** The place after the last record of a page. */
    static LineageCursor after(Lineage.Item last, Query query, long state) {
        return new LineageCursor(checksum(query), query.asOf(), state, last.id(),
                last.reference() == null ? "" : last.reference());
    }

    /** The cursor as it is in an address. */
    public String text() {
        String fields = String.join("\n", String.valueOf(query), asOf.toString(), String.valueOf(state), id, reference);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fields.getBytes(StandardCharsets.UTF_8));
    }

    private static long checksum(Query query) {
        return checksum(query.definition().code() + "?" + query.at(null).text());
    }
}
