package org.ilo.spf.gateway.lineage;

import java.util.stream.Collectors;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.gateway.cache.Audience;
import org.ilo.spf.gateway.catalogue.Dating;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Facet;
import org.ilo.spf.gateway.query.Composer;
import org.ilo.spf.gateway.query.NamedSql;
import org.ilo.spf.gateway.query.Query;

/** The statements that read the records behind a value, as far as an audience sees them. */
record LineageSql(Query query, Audience audience) {

    /** Yields a page of the records considered, by reference; the page after a cursor, or the first if that is null. */
    NamedSql page(LineageCursor after, int limit) {
        String select = "select service, kind, id, reference, part, counted, reason, " + validDate() + " as valid_date, "
                + dimensions() + " as dimensions\n  from counted\n"
                + " where (cast(:afterReference as text) is null"
                + " or (coalesce(reference, '') collate \"C\", id::text) > (:afterReference, :afterId))"
                + visible()
                + " order by coalesce(reference, '') collate \"C\", id::text\n limit :limit";
        return bound(select)
                .bind("afterReference", after == null ? null : after.reference())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit);
    }

    /** Yields how many of the records considered the audience sees. */
    NamedSql shown() {
        return bound("select count(*) as shown\n  from counted\n where true" + visible());
    }

    /** Whether the audience sees every record considered. */
    boolean showsAll() {
        return audience.unverified() || !query.definition().countsWhatIsReviewed();
    }

    private NamedSql bound(String select) {
        return Composer.records(query, select).bind("ownCountries", audience.countries().stream().map(Country::name).toList());
    }

    /** Records that count are public. Those that do not, or no longer, are for the people who work with them. */
    private String visible() {
        return showsAll() ? "\n"
                : "\n   and (exclusion is null or exclusion not in ('NOT_VERIFIED', 'WITHDRAWN', 'SUPERSEDED')"
                        + " or country = any (:ownCountries))\n";
    }

    private String validDate() {
        return query.definition().dating() == Dating.PERIOD
                ? "lower(valid_during)::text || '/' || coalesce((upper(valid_during) - 1)::text, '..')"
                : "valid_on::text";
    }

    /** The codes of each record by dimension, as JSON. */
    private String dimensions() {
        Definition definition = query.definition();
        return definition.dimensions().stream()
                .filter(dimension -> dimension.facet() == Facet.CODE)
                .map(dimension -> "'" + dimension.name() + "', \"" + dimension.axis().column() + '"')
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }
}
