package org.ilo.spf.gateway.lineage;

import java.math.BigDecimal;
import java.util.List;

import org.ilo.spf.gateway.answer.Figure;
import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.query.Query;

/**
 * One page of the records behind a value.
 *
 * @param query with its instant stated
 * @param shown how many records the audience sees on all pages
 * @param next where the next page begins; null on the last
 */
public record Lineage(Query query, DataVersion version, Figure whole, long shown, List<Item> items, LineageCursor next) {

    /**
     * A record that was considered.
     *
     * @param kind as it is in paths, such as {@code impact-records}
     * @param amount what of the record passes the filters
     * @param counted how much of that is in the value
     * @param reason why not all of it counts; null when it does
     * @param dimensions the codes it has by dimension, as JSON
     */
    public record Item(
            String service,
            String kind,
            String id,
            String reference,
            String validDate,
            BigDecimal amount,
            BigDecimal counted,
            String reason,
            String dimensions) {
    }
}
