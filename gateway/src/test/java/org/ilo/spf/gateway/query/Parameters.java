package org.ilo.spf.gateway.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query string, as a resource gets them. */
public final class Parameters {

    private Parameters() {
    }

    public static Map<String, List<String>> of(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            Arrays.stream(text.split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> parameters
                    .computeIfAbsent(pair[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return parameters;
    }
}
