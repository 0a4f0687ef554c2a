package org.ilo.spf.gateway.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ilo.spf.contracts.code.CodeList;

/**
 * The codes a dimension can have.
 *
 * @param listed all of them; empty where the records decide
 * @param form what they look like, where they are not listed
 * @param example an example of that form
 * @param known the SQL that yields those the records know; null where the form says it all
 */
public record Codes(List<String> listed, Pattern form, String example, String known) {

    public static Codes of(CodeList... codes) {
        return new Codes(
                Stream.concat(Arrays.stream(codes).map(CodeList::name), Stream.of(Facet.NOT_STATED)).distinct().toList(),
                null, null, null);
    }

    public static Codes like(String form, String example) {
        return new Codes(List.of(), Pattern.compile(form), example, null);
    }

    public static Codes knownBy(String sql, String example) {
        return new Codes(List.of(), Pattern.compile("[\\p{L}\\p{N} /_.:()&'-]{1,80}"), example, sql);
    }

    /** Whether a code is well formed; one that the records decide on may still be unknown to them. */
    public boolean allow(String code) {
        return code.equals(Facet.NOT_STATED) || (form == null ? listed.contains(code) : form.matcher(code).matches());
    }

    /** What would be valid, for a reader. */
    public String valid() {
        return form == null ? "Valid are: " + String.join(", ", listed) + "."
                : "Valid is " + Facet.NOT_STATED + ", or for example " + example + ".";
    }
}
