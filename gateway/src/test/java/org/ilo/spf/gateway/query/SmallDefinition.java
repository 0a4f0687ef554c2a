package org.ilo.spf.gateway.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ilo.spf.gateway.catalogue.Axis;
import org.ilo.spf.gateway.catalogue.Codes;
import org.ilo.spf.gateway.catalogue.Dating;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.catalogue.Facet;
import org.ilo.spf.gateway.catalogue.Reduction;
import org.ilo.spf.gateway.catalogue.Unit;

/** An indicator with one dimension for each way a column is read, and hardly any codes. */
final class SmallDefinition {

    static final Axis PLACE = new Axis("country", Axis.Form.SINGLE);
    static final Axis PLACES = new Axis("country", Axis.Form.SEVERAL);
    static final Axis SHARES_OF_PLACES = new Axis("country", Axis.Form.SHARES);
    static final Axis DAYS = new Axis("valid_during", Axis.Form.PERIOD);

    static final Dimension STEP = dimension("step", new Axis("step", Axis.Form.SINGLE), Facet.CODE);
    static final Dimension REGION = dimension("region", PLACE, Facet.REGION);
    static final Dimension BRANCH = dimension("branch", new Axis("branch", Axis.Form.SEVERAL), Facet.CODE);
    static final Dimension SEX = dimension("sex", new Axis("sex", Axis.Form.PARTS), Facet.CODE);
    static final Dimension GROUP = dimension("group", new Axis("group", Axis.Form.GROUPS), Facet.CODE);

    private SmallDefinition() {
    }

    static Dimension dimension(String name, Axis axis, Facet facet) {
        return new Dimension(name, axis, facet, new Codes(List.of("A", "B", Facet.NOT_STATED), null, null, null));
    }

    static Definition of(Reduction reduction, Dimension... dimensions) {
        return new Definition("small", "Small", Unit.USD, 1, reduction, Dating.DAY, Set.of(), List.of(dimensions), List.of(),
                "-- What is counted.\nselect * from facts");
    }

    static Query query(Definition definition, SortedMap<String, SortedSet<String>> filters, Dimension... groupBy) {
        return new Query(definition, filters, null, null, null, List.of(groupBy), null, false);
    }

    static SortedMap<String, SortedSet<String>> filter(Dimension dimension, String... codes) {
        return new TreeMap<>(Map.of(dimension.name(), new TreeSet<>(Arrays.asList(codes))));
    }
}
