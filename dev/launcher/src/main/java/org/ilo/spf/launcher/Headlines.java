package org.ilo.spf.launcher;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The programme's main indicators as the gateway answers them, one line each. */
final class Headlines {

    private static final String WINDOW = "?phase=PHASE_II&from=2021-01-01&to=2022-12-31";
    private static final List<String> QUESTIONS = List.of(
            "people-reached" + WINDOW,
            "institutional-changes" + WINDOW,
            "countries-engaged" + WINDOW,
            "focus-countries?phase=PHASE_II&kind=COUNTRY",
            "resources-mobilized" + WINDOW,
            "resource-gap?phase=PHASE_II");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String gateway;

    Headlines(String gateway) {
        this.gateway = gateway;
    }

    List<String> lines() {
        return QUESTIONS.stream().map(this::line).toList();
    }

    private String line(String question) {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/indicators/" + question))
                .header("Accept", "application/json").timeout(TIMEOUT).build();
        var code = question.replaceFirst("\\?.*", "");
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? line(json.readTree(response.body()), code)
                    : line(code, "(answer " + response.statusCode() + ")", "");
        } catch (IOException e) {
            return line(code, "(no answer)", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return line(code, "(interrupted)", "");
        }
    }

    private static String line(JsonNode answer, String code) {
        var value = answer.path("value");
        // Money comes as a decimal string, counts as numbers, and an unknown value as null.
        var shown = value.asText("").matches("-?\\d+(\\.\\d+)?") ? String.format(Locale.ROOT, "%,.0f",
                new BigDecimal(value.asText())) : "unknown";
        return line(answer.path("name").asText(code), shown, answer.path("unit").asText());
    }

    private static String line(String name, String value, String unit) {
        return String.format(Locale.ROOT, "  %-34s %20s  %s", name, value, unit).stripTrailing();
    }
}
