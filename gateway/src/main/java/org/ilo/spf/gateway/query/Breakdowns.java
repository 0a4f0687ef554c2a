package org.ilo.spf.gateway.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.ilo.spf.gateway.catalogue.Facet;

/** How an amount is divided by code: SQL that yields {@code v(code, part)} for the record {@code r}. */
final class Breakdowns {

    private Breakdowns() {
    }

    /**
     * Amounts by code, and what they leave of the whole as not stated. Each code is looked up, which costs a fraction of
     * reading out those that a record has; a code that it does not have has no part. Only the codes asked for are looked up.
     */
    static String parts(String column, List<String> codes, Predicate<String> asked) {
        List<String> stated = codes.stream().filter(code -> !code.equals(Facet.NOT_STATED)).toList();
        String together = stated.stream().map(code -> "coalesce(" + amount(column, code) + ", 0)")
                .collect(Collectors.joining(" + "));
        return values(column, stated, asked, "coalesce(nullif(r.whole - (" + together + "), 0), case when coalesce(" + column
                + ", '{}') = '{}' or " + column + " -> '" + Facet.NOT_STATED + "' is not null then 0 end)");
    }

    /** Amounts by code that overlap; where a record has none, its own amount is not stated. */
    static String groups(String column, List<String> codes, Predicate<String> asked) {
        List<String> stated = codes.stream().filter(code -> !code.equals(Facet.NOT_STATED)).toList();
        return values(column, stated, asked, "case when coalesce(" + column + ", '{}') = '{}' then r.amount end");
    }

    /**
     * Shares by code of an amount, which add up to the cent: each is the difference of two rounded running sums. Only sums
     * between nothing and the whole are divided.
     */
    static String shares(String column, String amount, int decimals) {
        return "(select share.code, case when share.upto = r.whole then coalesce(round(" + amount + ", " + decimals
                + "), 0) else " + end(amount, "upto", decimals) + " end - case when share.above = 0 then 0 else "
                + end(amount, "above", decimals) + " end as part from unnest(" + column + ") as share) as v";
    }

    private static String end(String amount, String end, int decimals) {
        return "coalesce(round(" + amount + " * share." + end + " / nullif(r.whole, 0), " + decimals + "), 0)";
    }

    /** As two arrays, since a list of values would be prepared for execution again for every record. */
    private static String values(String column, List<String> stated, Predicate<String> asked, String notStated) {
        List<String> names = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        stated.stream().filter(asked).forEach(code -> {
            names.add("'" + code + "'");
            amounts.add(amount(column, code));
        });
        if (asked.test(Facet.NOT_STATED)) {
            names.add("'" + Facet.NOT_STATED + "'");
            amounts.add(notStated);
        }
        return "unnest(array[" + String.join(", ", names) + "]::text[], array[" + String.join(", ", amounts)
                + "]::numeric[]) as v(code, part)";
    }

    private static String amount(String column, String code) {
        return "(" + column + " ->> '" + code + "')::numeric";
    }
}
