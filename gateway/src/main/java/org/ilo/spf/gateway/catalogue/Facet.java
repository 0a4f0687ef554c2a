package org.ilo.spf.gateway.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.ilo.spf.contracts.code.CodeList;
import org.ilo.spf.contracts.code.Country;

/** What of a value makes a cell: the code itself, something about the place it names, or the stretch of time it lies in. */
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

    /** What stands in a cell for records that say nothing on the matter. */
    public static final String NOT_STATED = "NOT_STATED";

    /** The parameter that lists all places. */
    public static final String EVERYWHERE = "everywhere";

    private final String expression;
    /** From what the expression yields; null where that is the code. */
    private final String words;

    Facet(String expression) {
        this(expression, null);
    }

    Facet(String expression, String words) {
        this.expression = expression;
        this.words = words;
    }

    /** Whether it is looked up in the list of countries. */
    public boolean ofPlace() {
        return this == REGION || this == KIND;
    }

    /** How many months the stretches of time have that it tells apart; each is known by its first day. */
    public int months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
            case BIENNIUM -> 24;
            default -> throw new IllegalArgumentException(this + " is no time.");
        };
    }

    /** The places of which one of these codes holds; {@link #NOT_STATED} holds of those that have none. */
    public List<String> placesWith(Set<String> codes) {
        return places(place -> codes.contains(codeOf(place)));
    }

    public static List<String> places(Predicate<Country> chosen) {
        return Arrays.stream(Country.values()).filter(chosen).map(Country::name).toList();
    }

    /**
     * Whether a value names one of the places that a parameter has, as SQL; with {@link #NOT_STATED} also whether it names
     * none. PostgreSQL hashes a parameter's list, and looks at every value of every record.
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

    /** What tells cells apart: it is found for every record, and put in words for every cell only. */
    public String key(String value, String place) {
        String key = expression.formatted(ofPlace() ? place : value);
        return words == null ? stated(key) : key;
    }

    /** The same where a place is looked up for one value, because a join for each record's few would read the whole list. */
    public String keyAlone(String value) {
        return ofPlace()
                ? stated("(select " + expression.formatted("place") + " from countries place where place.code = " + value + ")")
                : key(value, null);
    }

    /** The code that stands for a key. */
    public String code(String key) {
        return words == null ? key : stated(words.formatted(key));
    }

    private static String stated(String code) {
        return "coalesce(" + code + ", '" + NOT_STATED + "')";
    }
}
