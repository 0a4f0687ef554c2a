package org.ilo.spf.gateway.query;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.catalogue.Facet;

/** The filters of a query as SQL conditions: codes by the name of the dimension, of which a record needs any. */
record Filters(SortedMap<String, SortedSet<String>> codes) {

    boolean on(Dimension dimension) {
        return codes.containsKey(dimension.name());
    }

    /** The conditions on a column with one value per record, whose place is the row with this alias. */
    List<String> onColumn(String column, String place, List<Dimension> dimensions) {
        return dimensions.stream().filter(this::on).map(dimension -> any(dimension.facet().of(column, place), dimension))
                .toList();
    }

    /** The conditions on one of a record's several values. */
    List<String> onValue(String value, List<Dimension> dimensions) {
        return dimensions.stream().filter(this::on)
                .map(dimension -> dimension.facet().ofPlace() ? Facet.inPlace(value, dimension.places(), of(dimension))
                        : any(dimension.facet().of(value, null), dimension))
                .toList();
    }

    /** Whether a code passes all filters on these dimensions. */
    boolean admit(List<Dimension> dimensions, String code) {
        return dimensions.stream().filter(this::on).allMatch(dimension -> of(dimension).contains(code));
    }

    /** Whether at most one value of a record passes the filters on these dimensions. */
    boolean admitOne(List<Dimension> dimensions) {
        return dimensions.stream().anyMatch(dimension -> dimension.facet() == Facet.CODE && of(dimension).size() == 1);
    }

    /** Binds the parameters that the conditions have, and null for those of dimensions without a filter. */
    void bind(NamedSql sql, List<Dimension> dimensions) {
        for (Dimension dimension : dimensions) {
            sql.bind(dimension.name(), of(dimension));
            if (on(dimension) && dimension.facet().ofPlace()) {
                sql.bind(dimension.places(), dimension.facet().placesWith(of(dimension)));
            }
        }
        sql.bind(Facet.EVERYWHERE, Facet.places(place -> true));
    }

    private SortedSet<String> of(Dimension dimension) {
        return codes.get(dimension.name());
    }

    private static String any(String code, Dimension dimension) {
        return code + " = any (:" + dimension.name() + ")";
    }
}
