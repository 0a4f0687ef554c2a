package org.ilo.spf.web.problem;

import java.util.Collection;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with a request.
 *
 * @param pointer the faulty part of the body, as a JSON Pointer; null for a parameter or header
 * @param parameter the faulty query parameter; null for the body or a header
 * @param header the faulty header; null for the body or a parameter
 * @param code what is wrong, for programs
 * @param detail what is wrong and what would be right, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String pointer, String parameter, String header, String code, String detail) {

    /** A fault in the body. */
    public static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, null, code, detail);
    }

    /** A fault in the query string. */
    public static Fault ofParameter(String parameter, String code, String detail) {
        return new Fault(null, parameter, null, code, detail);
    }

    /** A fault in a header. */
    public static Fault ofHeader(String header, String code, String detail) {
        return new Fault(null, null, header, code, detail);
    }

    /** The sentence that lists what would have been valid. */
    public static String oneOf(Collection<?> valid) {
        return "Valid are: " + valid.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")) + ".";
    }
}
