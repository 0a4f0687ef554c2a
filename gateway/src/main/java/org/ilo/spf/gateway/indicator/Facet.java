package org.ilo.spf.gateway.indicator;

/** What of a value makes a cell: the code itself, something about the place it names, or the stretch of time it lies in. */
enum Facet {

    CODE("%s"),
    REGION("%s.region"),
    KIND("%s.kind"),
    MONTH("to_char(%s, 'YYYY-MM')"),
    QUARTER("to_char(%s, 'YYYY\"-Q\"Q')"),
    YEAR("to_char(%s, 'YYYY')"),
    /** The ILO's two-year budget periods, which begin in even years. */
    BIENNIUM("(extract(year from %1$s)::integer / 2 * 2) || '-' || (extract(year from %1$s)::integer / 2 * 2 + 1)");

    /** What stands in a cell for records that say nothing on the matter. */
    static final String NOT_STATED = "NOT_STATED";

    private final String expression;

    Facet(String expression) {
        this.expression = expression;
    }

    /** Whether it is looked up in the list of countries. */
    boolean ofPlace() {
        return this == REGION || this == KIND;
    }

    /** The SQL expression, over a value and the alias of the row of {@code countries} that the value names. */
    String of(String value, String place) {
        return "coalesce(" + expression.formatted(ofPlace() ? place : value) + ", '" + NOT_STATED + "')";
    }
}
