package org.ilo.spf.records.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ilo.spf.web.http.DateBound;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What a client may ask of every list. A subclass, annotated with {@link Listed}, adds the filters of one kind of record.
 *
 * <p>
 * A filter is a field named for the attribute of the aggregate that it filters: {@code List<Phase> phase}. Several values,
 * repeated or separated by commas, mean one or the other; {@code List<DateBound>} bounds a date from one side or both. A single
 * {@code Boolean} asks for yes or no. A record that the list belongs to may stand in the path: {@code @RestPath("id")}.
 */
public abstract class ListQuery {

    @RestQuery
    @Parameter(description = "How many items at most.", schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50", type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER))
    Integer limit;

    @RestQuery
    @Parameter(description = "Where to go on: `next` of the page before. Opaque.")
    String cursor;

    @RestQuery
    @Parameter(description = "Fields to order by, separated by commas; `-` before a field reverses it.")
    String sort;

    @RestQuery
    @Parameter(description = "Text to look for, in any case.")
    String q;

    /** How many items a page holds. */
    int limit() {
        return limit == null ? 50 : limit;
    }
}
