package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Questions that the catalogue of indicators allows, drawn by a seed; hardly ever the same twice. */
final class Questions {

    private static final int MAX_DIMENSIONS = 3;

    private final Random random;
    private final List<JsonNode> catalogue;

    Questions(Web web, String gateway, long seed) throws IOException, InterruptedException {
        this.random = new Random(seed);
        this.catalogue = items(web, gateway);
    }

    static List<String> codes(Web web, String gateway) throws IOException, InterruptedException {
        return items(web, gateway).stream().map(each -> each.get("code").asText()).toList();
    }

    /** A path below {@code /api/v1/}; now and then a combination that the gateway refuses as meaningless. */
    String next() {
        var indicator = catalogue.get(random.nextInt(catalogue.size()));
        var parts = new ArrayList<String>();
        var dimensions = new ArrayList<JsonNode>();
        indicator.get("dimensions").forEach(dimensions::add);
        group(dimensions, parts);
        filter(dimensions, parts);
        if (!indicator.get("code").asText().equals("thematic-areas") && random.nextBoolean()) {
            int year = 2016 + random.nextInt(10);
            parts.add("from=%d-%02d-01&to=%d-%02d-28".formatted(year, 1 + random.nextInt(12), year + 1 + random.nextInt(3),
                    1 + random.nextInt(12)));
        }
        if (random.nextBoolean()) {
            parts.add("asOf=%d-%02d-%02dT12:00:00.%06dZ".formatted(2017 + random.nextInt(9), 1 + random.nextInt(12),
                    1 + random.nextInt(28), random.nextInt(1_000_000)));
        }
        return "indicators/" + indicator.get("code").asText() + "?" + String.join("&", parts);
    }

    private void group(List<JsonNode> dimensions, List<String> parts) {
        var names = new ArrayList<String>();
        for (int i = random.nextInt(MAX_DIMENSIONS + 1); i > 0; i--) {
            var name = dimensions.get(random.nextInt(dimensions.size())).get("name").asText();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        if (!names.isEmpty()) {
            parts.add("groupBy=" + String.join(",", names));
        }
    }

    private void filter(List<JsonNode> dimensions, List<String> parts) {
        var dimension = dimensions.get(random.nextInt(dimensions.size()));
        if (random.nextBoolean() && dimension.has("values")) {
            var values = dimension.get("values");
            parts.add(dimension.get("name").asText() + "=" + values.get(random.nextInt(values.size())).asText());
        }
    }

    private static List<JsonNode> items(Web web, String gateway) throws IOException, InterruptedException {
        var items = web.json(gateway + "/api/v1/indicators").get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
