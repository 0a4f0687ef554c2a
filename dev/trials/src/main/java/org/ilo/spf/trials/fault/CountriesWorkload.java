package org.ilo.spf.trials.fault;

import static org.ilo.spf.launcher.Component.COUNTRIES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.trials.fault.LoadGenerator.Known;

/** Focus lists, engagements, thematic areas and advisory requests. */
final class CountriesWorkload extends WorkloadModel {

    private static final List<String> CONSTITUENTS = List.of("GOVERNMENT", "EMPLOYERS", "WORKERS",
            "SOCIAL_SECURITY_INSTITUTION");

    /** Many, since there is one engagement at a time in each. */
    private static final List<String> EVERYWHERE = Arrays.stream(Country.values()).map(Enum::name).toList();

    private final List<Known> engagements = new ArrayList<>();
    private final List<Known> requests = new ArrayList<>();
    private final List<Known> areas = new ArrayList<>();
    private final List<Known> listed = new ArrayList<>();

    CountriesWorkload(LoadGenerator generator) {
        super(generator);
    }

    @Override
    void next() {
        switch (generator.random.nextInt(10)) {
            case 0 -> plan();
            case 1, 2, 3 -> engage();
            case 4, 5 -> ask();
            case 6, 7 -> advise();
            case 8 -> area();
            default -> list();
        }
    }

    private void plan() {
        keep(engagements, generator.enter(COUNTRIES, "engagements", Map.of("phase", "PHASE_II", "country",
                generator.any(EVERYWHERE), "pillars", List.of("IN_COUNTRY_SUPPORT"), "thematicAreas",
                List.of(generator.any(AREAS)), "startsOn", generator.day(FIRST, FIRST.plusYears(1)).toString())));
    }

    private void engage() {
        var engagement = take(engagements);
        if (engagement == null) {
            plan();
            return;
        }
        var on = Map.of("on", later(engagement).toString());
        var next = switch (engagement.text("status")) {
            case "PLANNED" ->
                generator.in(90) ? generator.act(engagement, "activate", on) : generator.act(engagement, "cancel", null);
            case "ACTIVE" -> generator.act(engagement, generator.in(60) ? "suspend" : "complete", on);
            case "SUSPENDED" -> generator.act(engagement, generator.in(80) ? "resume" : "complete", on);
            default -> null;
        };
        keep(engagements, next);
    }

    private LocalDate later(Known engagement) {
        var last = engagement.day("startsOn");
        for (var period : engagement.state().path("activePeriods")) {
            last = LocalDate.parse(period.get(period.hasNonNull("until") ? "until" : "from").asText());
        }
        return last.plusDays(1 + generator.random.nextInt(120));
    }

    private void ask() {
        keep(requests, generator.enter(COUNTRIES, "advisory-requests", Map.of("country", generator.any(PLACES),
                "thematicArea", generator.any(AREAS), "constituent", generator.any(CONSTITUENTS), "subject",
                "Costing of option " + generator.code(6), "requestedOn", generator.day(FIRST, LAST.minusYears(1)).toString())));
    }

    private void advise() {
        var request = take(requests);
        if (request == null) {
            ask();
            return;
        }
        var since = request.state().hasNonNull("acceptedOn") ? request.day("acceptedOn") : request.day("requestedOn");
        var on = Map.of("on", since.plusDays(generator.random.nextInt(90)).toString());
        var next = switch (request.text("status")) {
            case "REQUESTED" -> generator.in(80) ? generator.act(request, "accept", on)
                    : generator.act(request, "decline", Map.of("because", "Nobody is free."));
            case "ACCEPTED" -> generator.act(request, "deliver", on);
            default -> null;
        };
        keep(requests, next);
    }

    private void area() {
        var area = take(areas);
        if (area == null) {
            keep(areas, generator.enter(COUNTRIES, "thematic-areas",
                    Map.of("code", generator.any(AREAS), "description", "A policy area.")));
        } else {
            keep(areas, generator.act(area, area.text("status").equals("ACTIVE") ? "retire" : "reopen", null));
        }
    }

    private void list() {
        var country = generator.in(30) ? take(listed) : null;
        if (country != null) {
            generator.act(country, "delist", Map.of("on", generator.day(country.day("startsOn"), LAST).toString()));
        } else {
            keep(listed, generator.enter(COUNTRIES, "focus-countries", Map.of("phase", "PHASE_II", "country",
                    generator.any(EVERYWHERE), "startsOn", generator.day(FIRST, LAST.minusYears(1)).toString())));
        }
    }
}
