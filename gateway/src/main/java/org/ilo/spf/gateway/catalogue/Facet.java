package org.ilo.spf.gateway.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.ilo.spf.contracts.code.CodeList;
import org.ilo.spf.contracts.code.Country;

/** What of a value makes a cell: the code itself, the region or kind of the place it names, or the period it is in. */
public enum Facet {

    CODE("%s"),
    REGION("%s.region"),
    KIND("%s.kind"),
    MONTH("date_trunc('month', %s::timestamp)", "to_char(%s, 'YYYY-MM')"),
    QUARTER("date_trunc('quarter', %s::timestamp)", "to_char(%s, 'YYYY\"-Q\"Q')"),
    YEAR("date_trunc('year', %s::timestamp)", "to_char(%s, 'YYYY')"),
    /** The ILO's two-year budget periods, which begin in even years. */
    BIENNIUM("make_date(extract(year from %s)::integer / 2 * 2, 1, 1)",
            "to_char(%1$s, 'YYYY-') || to_char(%1$s + interval '1 year', 'YYYY')");

    /** The code of records that have no value. */
    public static final String NOT_STATED = "NOT_STATED";

    /** The parameter of the SQL that lists all places. */
    public static final String EVERYWHERE = "everywhere";

    private final String expression;
    /** The code, from what the expression yields; null where that is the code already. */
    private final String label;

    Facet(String expression) {
        this(expression, null);
    }

    Facet(String expression, String label) {
        this.expression = expression;
        this.label = label;
    }

    /** Whether it is looked up in the list of countries. */
    public boolean ofPlace() {
        return this == REGION || this == KIND;
    }

    /** How many months its periods have; the key of a period is its first day. */
    public int months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
            case BIENNIUM -> 24;
            default -> throw new IllegalArgumentException(this + " is no time.");
        };
    }

    /** The places that have one of these codes; those without a code have {@link #NOT_STATED}. */
    public List<String> placesWith(Set<String> codes) {
        return places(place -> codes.contains(codeOf(place)));
    }

    public static List<String> places(Predicate<Country> chosen) {
        return Arrays.stream(Country.values()).filter(chosen).map(Country::name).toList();
    }

    /**
     * The SQL condition that a value names one of the places in a parameter; with {@link #NOT_STATED} among the codes, one that
     * names no place passes too. A list in a parameter is hashed once, and compared with every value of every record.
     */
    public static String inPlace(String value, String parameter, Set<String> codes) {
        String places = value + " = any (:" + parameter + ")";
        return codes.contains(NOT_STATED)
                ? "(" + places + " or " + value + " is null or " + value + " <> all (:" + EVERYWHERE + "))"
                : places;
    }

    private String codeOf(Country place) {
        CodeList code = this == REGION ? place.region() : place.kind();
        return code == null ? NOT_STATED : code.name();
    }

    /** The code as SQL, over a value and the alias of the row of {@code countries} that the value names. */
    public String of(String value, String place) {
        return code(key(value, place));
    }

    /** What tells cells apart, as SQL: it is computed for every record, its code for every cell only. */
    public String key(String value, String place) {
        String key = expression.formatted(ofPlace() ? place : value);
        return label == null ? orNotStated(key) : key;
    }

    /** The same with the place looked up for one value, since a join for the few values of a record would read all places. */
    public String keyAlone(String value) {
        return ofPlace()
                ? orNotStated(
                        "(select " + expression.formatted("place") + " from countries place where place.code = " + value + ")")
                : key(value, null);
    }

    /** The code of a key, as SQL. */
    public String code(String key) {
        return label == null ? key : orNotStated(label.formatted(key));
    }

    private static String orNotStated(String code) {
        return "coalesce(" + code + ", '" + NOT_STATED + "')";
    }
}
