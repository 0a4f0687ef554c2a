package org.ilo.spf.gateway.catalogue;

/** A column of an indicator's SQL file, which has one or several values per record, and the form it has them in. */
public record Axis(String column, Form form) {

    /** The forms in which a column has the values of a record. */
    public enum Form {

        /** One code. */
        SINGLE,

        /** An array of codes, each of which holds for the whole record. */
        SEVERAL,

        /** Parts of the amount by code, which is also in the column {@code whole}; what they leave of it is not stated. */
        PARTS,

        /**
         * Parts of the column {@code whole} by code, in the proportions of which the amount is divided. A second column, with
         * {@code _shares} after its name, has the running sums.
         */
        SHARES,

        /** Amounts by code that overlap each other. */
        GROUPS,

        /** One day. */
        DAY,

        /** Days from and until. */
        PERIOD
    }

    static final Axis DAY = new Axis("valid_on", Form.DAY);
    static final Axis PERIOD = new Axis("valid_during", Form.PERIOD);

    static Axis single(String column) {
        return new Axis(column, Form.SINGLE);
    }

    static Axis several(String column) {
        return new Axis(column, Form.SEVERAL);
    }

    static Axis parts(String column) {
        return new Axis(column, Form.PARTS);
    }

    static Axis shares(String column) {
        return new Axis(column, Form.SHARES);
    }

    static Axis groups(String column) {
        return new Axis(column, Form.GROUPS);
    }

    /** Whether a record has exactly one value. */
    public boolean scalar() {
        return form == Form.SINGLE || form == Form.DAY;
    }

    /** Whether the values of one record divide its amount among them. */
    public boolean divides() {
        return scalar() || form == Form.PARTS || form == Form.SHARES;
    }

    /** Whether a record has an amount for each of its values. */
    public boolean amounts() {
        return form == Form.PARTS || form == Form.SHARES || form == Form.GROUPS;
    }

    /** The column of the record {@code r}, in quotation marks since it may be a keyword. */
    public String quoted() {
        return "r.\"" + column + '"';
    }
}
