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

    CountriesWorkload(LoadGenerator scribe) {
        super(scribe);
    }

    @Override
    void next() {
        switch (scribe.random.nextInt(10)) {
            case 0 -> plan();
            case 1, 2, 3 -> engage();
            case 4, 5 -> ask();
            case 6, 7 -> advise();
            case 8 -> area();
            default -> list();
        }
    }

    private void plan() {
        keep(engagements, scribe.enter(COUNTRIES, "engagements", Map.of("phase", "PHASE_II", "country",
                scribe.any(EVERYWHERE), "pillars", List.of("IN_COUNTRY_SUPPORT"), "thematicAreas",
                List.of(scribe.any(AREAS)), "startsOn", scribe.day(FIRST, FIRST.plusYears(1)).toString())));
    }

    private void engage() {
        var engagement = take(engagements);
        if (engagement == null) {
            plan();
            return;
        }
        var on = Map.of("on", later(engagement).toString());
        var next = switch (engagement.text("status")) {
            case "PLANNED" -> scribe.in(90) ? scribe.act(engagement, "activate", on) : scribe.act(engagement, "cancel", null);
            case "ACTIVE" -> scribe.act(engagement, scribe.in(60) ? "suspend" : "complete", on);
            case "SUSPENDED" -> scribe.act(engagement, scribe.in(80) ? "resume" : "complete", on);
            default -> null;
        };
        keep(engagements, next);
    }

    private LocalDate later(Known engagement) {
        var last = engagement.day("startsOn");
        for (var period : engagement.state().path("activePeriods")) {
            last = LocalDate.parse(period.get(period.hasNonNull("until") ? "until" : "from").asText());
        }
        return last.plusDays(1 + scribe.random.nextInt(120));
    }

    private void ask() {
        keep(requests, scribe.enter(COUNTRIES, "advisory-requests", Map.of("country", scribe.any(PLACES),
                "thematicArea", scribe.any(AREAS), "constituent", scribe.any(CONSTITUENTS), "subject",
                "Costing of option " + scribe.code(6), "requestedOn", scribe.day(FIRST, LAST.minusYears(1)).toString())));
    }

    private void advise() {
        var request = take(requests);
        if (request == null) {
            ask();
            return;
        }
        var since = request.state().hasNonNull("acceptedOn") ? request.day("acceptedOn") : request.day("requestedOn");
        var on = Map.of("on", since.plusDays(scribe.random.nextInt(90)).toString());
        var next = switch (request.text("status")) {
            case "REQUESTED" -> scribe.in(80) ? scribe.act(request, "accept", on)
                    : scribe.act(request, "decline", Map.of("because", "Nobody is free."));
            case "ACCEPTED" -> scribe.act(request, "deliver", on);
            default -> null;
        };
        keep(requests, next);
    }

    private void area() {
        var area = take(areas);
        if (area == null) {
            keep(areas, scribe.enter(COUNTRIES, "thematic-areas",
                    Map.of("code", scribe.any(AREAS), "description", "A policy area.")));
        } else {
            keep(areas, scribe.act(area, area.text("status").equals("ACTIVE") ? "retire" : "reopen", null));
        }
    }

    private void list() {
        var country = scribe.in(30) ? take(listed) : null;
        if (country != null) {
            scribe.act(country, "delist", Map.of("on", scribe.day(country.day("startsOn"), LAST).toString()));
        } else {
            keep(listed, scribe.enter(COUNTRIES, "focus-countries", Map.of("phase", "PHASE_II", "country",
                    scribe.any(EVERYWHERE), "startsOn", scribe.day(FIRST, LAST.minusYears(1)).toString())));
        }
    }
}
