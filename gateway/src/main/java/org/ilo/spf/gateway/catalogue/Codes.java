package org.ilo.spf.gateway.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ilo.spf.contracts.code.CodeList;

/**
 * The codes that a dimension can have.
 *
 * @param listed all of them; empty where there is a pattern instead
 * @param pattern what they look like; null where they are listed
 * @param example a code of that pattern
 * @param existing SQL that yields the codes there are in the records; null where every code of the pattern is valid
 */
public record Codes(List<String> listed, Pattern pattern, String example, String existing) {

    static Codes of(CodeList... codes) {
        return new Codes(
                Stream.concat(Arrays.stream(codes).map(CodeList::name), Stream.of(Facet.NOT_STATED)).distinct().toList(),
                null, null, null);
    }

    static Codes like(String pattern, String example) {
        return new Codes(List.of(), Pattern.compile(pattern), example, null);
    }

    static Codes existingIn(String sql, String example) {
        return new Codes(List.of(), Pattern.compile("[\\p{L}\\p{N} /_.:()&'-]{1,80}"), example, sql);
    }

    /** Whether a code is well formed; one with a pattern may still not exist. */
    public boolean allow(String code) {
        return code.equals(Facet.NOT_STATED) || (pattern == null ? listed.contains(code) : pattern.matcher(code).matches());
    }

    /** What would be valid, in a sentence. */
    public String valid() {
        return pattern == null ? "Valid are: " + String.join(", ", listed) + "."
                : "Valid is " + Facet.NOT_STATED + ", or for example " + example + ".";
    }
}
