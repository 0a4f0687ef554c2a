package org.ilo.spf.trials.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire, well-formed or not.
 *
 * @param head request line and header fields, without the line that ends them
 * @param body the bytes after the head; the head says how many there are, truly or not
 */
record Sent(List<String> head, byte[] body) {

    /** A request without a body. */
    static Sent of(String method, String target) {
        return new Sent(List.of(method + " " + target + " HTTP/1.1", "Host: localhost", "Accept: application/json"),
                new byte[0]);
    }

    /** The same with a body, and its length. */
    Sent with(String mediaType, byte[] content) {
        return header("Content-Type: " + mediaType).header("Content-Length: " + content.length).raw(content);
    }

    /** The same with a body in chunks of 64 kB. */
    Sent chunked(String mediaType, byte[] content) {
        var chunks = new ByteArrayOutputStream();
        for (int from = 0; from < content.length; from += 65_536) {
            int length = Math.min(65_536, content.length - from);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(content, from, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return header("Content-Type: " + mediaType).header("Transfer-Encoding: chunked").raw(chunks.toByteArray());
    }

    /** The same with these bytes after the head, about which the head says nothing. */
    Sent raw(byte[] content) {
        return new Sent(head, content);
    }

    /** The same with one more header field. */
    Sent header(String field) {
        var more = new ArrayList<>(head);
        more.add(field);
        return new Sent(more, body);
    }

    /** The same without the fields of this name. */
    Sent without(String name) {
        return new Sent(head.stream().filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(name + ":")).toList(),
                body);
    }

    boolean has(String name) {
        return head.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"));
    }

    /** The same with another request line. */
    Sent line(String line) {
        var other = new ArrayList<>(head);
        other.set(0, line);
        return new Sent(other, body);
    }

    String method() {
        return head.get(0).split(" ", 2)[0];
    }

    byte[] bytes() {
        byte[] start = (String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    @Override
    public String toString() {
        String fields = head.stream().map(Sent::shortened).collect(Collectors.joining(" | "));
        return body.length == 0 ? fields
                : fields + " || " + shortened(new String(body, 0, Math.min(2_000, body.length), StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.length() <= 1_500 ? text : text.substring(0, 1_500) + "… (" + text.length() + ")";
    }
}
