package org.ilo.spf.gateway.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ilo.spf.gateway.catalogue.Axis;
import org.ilo.spf.gateway.catalogue.Dimension;

/** An axis with one value per record, which is filtered and grouped where it is. */
record SingleValue(Axis axis, List<Dimension> dimensions, Filters filters, Cells cells) {

    AxisSql of(String amount) {
        return new AxisSql(join(), filters.onColumn(axis.quoted(), place(), dimensions), keys(), amount);
    }

    private String join() {
        return dimensions.stream().anyMatch(dimension -> dimension.facet().ofPlace())
                ? "  left join countries " + place() + " on " + place() + ".code = " + axis.quoted() + '\n'
                : "";
    }

    private Map<Dimension, String> keys() {
        Map<Dimension, String> keys = new LinkedHashMap<>();
        dimensions.stream().filter(cells::has)
                .forEach(dimension -> keys.put(dimension, dimension.facet().key(axis.quoted(), place())));
        return keys;
    }

    private String place() {
        return "place_of_" + axis.column();
    }
}
