package org.ilo.spf.gateway.catalogue;

/**
 * What a record says on one matter: a column of the indicator's SQL file, and how to read it.
 */
public record Axis(String column, Kind kind) {

    /** The ways a column says something. */
    public enum Kind {

        /** One code. */
        SINGLE,

        /** An array of codes, each of which holds for the whole record. */
        SEVERAL,

        /** The amount, which is also in the column {@code whole}, by code; what is left open is not stated. */
        PARTS,

        /**
         * What the column {@code whole} holds by code, in the proportions of which the amount is divided. The column beside
         * it, with {@code _shares} behind its name, has the running sums.
         */
        SHARES,

        /** Amounts by code that overlap each other. */
        GROUPS,

        /** One day. */
        DAY,

        /** Days from and until. */
        PERIOD
    }

    public static final Axis DAY = new Axis("valid_on", Kind.DAY);
    public static final Axis PERIOD = new Axis("valid_during", Kind.PERIOD);

    public static Axis single(String column) {
        return new Axis(column, Kind.SINGLE);
    }

    public static Axis several(String column) {
        return new Axis(column, Kind.SEVERAL);
    }

    public static Axis parts(String column) {
        return new Axis(column, Kind.PARTS);
    }

    public static Axis shares(String column) {
        return new Axis(column, Kind.SHARES);
    }

    public static Axis groups(String column) {
        return new Axis(column, Kind.GROUPS);
    }

    /** Whether a record has exactly one value here. */
    public boolean scalar() {
        return kind == Kind.SINGLE || kind == Kind.DAY;
    }

    /** Whether the values of one record divide its amount among them. */
    public boolean divides() {
        return scalar() || kind == Kind.PARTS || kind == Kind.SHARES;
    }

    /** Whether a record has an amount for each of its values. */
    public boolean amounts() {
        return kind == Kind.PARTS || kind == Kind.SHARES || kind == Kind.GROUPS;
    }

    /** The column, safe from being read as a keyword. */
    public String quoted() {
        return "r.\"" + column + '"';
    }
}
