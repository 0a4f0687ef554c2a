package org.ilo.spf.trials.fault;

import static org.ilo.spf.launcher.Component.FUNDING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ilo.spf.trials.fault.LoadGenerator.Known;

/** Partners, agreements and their money, requirements, own contributions, projects, staff and meetings. */
final class FundingWorkload extends WorkloadModel {

    private static final List<String> MODALITIES = List.of("RB", "RBSA", "XBDC", "DIRECT_TRUST_FUND", "MULTI_DONOR", "PPP");
    private static final List<String> PILLARS = List.of("IN_COUNTRY_SUPPORT", "CROSS_COUNTRY_ADVICE", "MANAGEMENT");
    private static final List<String> PHASES = List.of("PHASE_II", "PHASE_III");

    private final List<Known> partners = new ArrayList<>();
    private final List<Known> agreements = new ArrayList<>();
    private final List<Known> transactions = new ArrayList<>();
    private final List<Known> projects = new ArrayList<>();

    FundingWorkload(LoadGenerator generator) {
        super(generator);
    }

    @Override
    void next() {
        switch (generator.random.nextInt(14)) {
            case 0 -> partner();
            case 1 -> agree();
            case 2, 3, 4, 5 -> pay();
            case 6, 7 -> reverse();
            case 8 -> require();
            case 9 -> generator.enter(FUNDING, "own-contributions", Map.of("phase", generator.any(PHASES), "pillar",
                    generator.any(PILLARS), "usd", generator.amount(500_000), "decidedOn",
                    generator.day(FIRST, LAST).toString(),
                    "source", "Programme and budget"));
            case 10, 11 -> project();
            case 12 -> generator.enter(FUNDING, "staff-positions", Map.of("role", "Actuary", "dutyStation",
                    generator.any(PLACES), "recruitedOn", generator.day(FIRST, LAST).toString()));
            default -> generator.enter(FUNDING, "partner-meetings",
                    Map.of("heldOn", generator.day(FIRST, LAST).toString(), "title",
                            "Meeting " + generator.code(5), "participants",
                            Map.of("GOVERNMENTS", generator.random.nextInt(60), "WORKERS", 1 + generator.random.nextInt(20))));
        }
    }

    private void partner() {
        keep(partners, generator.enter(FUNDING, "development-partners",
                Map.of("code", generator.code(10), "name", "A fund", "type", "FOUNDATION")));
    }

    private void agree() {
        if (partners.isEmpty()) {
            partner();
            return;
        }
        var terms = new HashMap<String, Object>(Map.of("reference", "A-" + generator.code(11), "partner",
                generator.any(partners).id(), "title", "An agreement", "modality", generator.any(MODALITIES), "earmarking",
                "EARMARKED", "phase", generator.any(PHASES)));
        if (generator.in(60)) {
            terms.put("pillar", generator.any(PILLARS));
        }
        if (generator.in(70)) {
            terms.put("countrySplit", Map.of("TGO", "33.3333", "SEN", "21.5", "IDN", "45.1667"));
        }
        keep(agreements, generator.enter(FUNDING, "agreements", terms));
    }

    private void pay() {
        if (agreements.isEmpty()) {
            agree();
            return;
        }
        var pledge = generator.in(50) ? transactions.stream().filter(each -> each.text("type").equals("PLEDGE"))
                .filter(each -> !each.state().hasNonNull("reverses")).findAny().orElse(null) : null;
        var money = new HashMap<String, Object>();
        var agreement = pledge == null ? generator.any(agreements).id() : pledge.text("agreement");
        if (pledge == null) {
            money.put("type", generator.any(List.of("PLEDGE", "COMMITMENT", "RECEIPT")));
        } else {
            money.put("type", "COMMITMENT");
            money.put("pledge", pledge.id());
        }
        var currency = pledge == null ? generator.any(List.of("USD", "EUR", "CHF"))
                : pledge.state().get("money").get("currency").asText();
        money.put("money", Map.of("amount", generator.amount(pledge == null ? 900_000 : 200_000), "currency", currency));
        money.put("valueDate", generator.day(FIRST, LAST).toString());
        keep(transactions, generator.enter(FUNDING, "transactions", "agreements/" + agreement + "/transactions", money));
    }

    private void reverse() {
        var reversed = transactions.isEmpty() ? null : generator.any(transactions);
        if (reversed == null || reversed.state().hasNonNull("reverses")) {
            pay();
            return;
        }
        var money = reversed.state().get("money");
        var part = generator.in(50) ? new BigDecimal(money.get("amount").asText()) : new BigDecimal(generator.amount(1000));
        generator.enter(FUNDING, "transactions", "agreements/" + reversed.text("agreement") + "/transactions", Map.of("type",
                reversed.text("type"), "reverses", reversed.id(), "money",
                Map.of("amount", part.negate().toPlainString(), "currency", money.get("currency").asText()), "valueDate",
                generator.day(FIRST, LAST).toString()));
    }

    private void require() {
        var total = new BigDecimal(generator.amount(90_000_000));
        var field = total.divide(BigDecimal.valueOf(3), 2, java.math.RoundingMode.DOWN);
        var statement = new HashMap<String, Object>(Map.of("phase", generator.any(PHASES), "inForceFrom",
                generator.day(FIRST, LAST).toString(), "totalUsd", total.toPlainString(), "source", "Strategy"));
        if (generator.in(50)) {
            statement.put("byPillar", Map.of("IN_COUNTRY_SUPPORT", field.toPlainString(), "MANAGEMENT",
                    total.subtract(field).toPlainString()));
        }
        generator.enter(FUNDING, "funding-requirements", statement);
    }

    private void project() {
        var project = generator.in(60) ? take(projects) : null;
        if (project == null) {
            var plan = new HashMap<String, Object>(Map.of("code", projectCode(), "title", "A project", "countries",
                    some(PLACES, 2), "startsOn", generator.day(FIRST, LAST.minusYears(2)).toString()));
            if (!partners.isEmpty()) {
                plan.put("partners", List.of(generator.any(partners).id()));
            }
            keep(projects, generator.enter(FUNDING, "projects", plan));
            return;
        }
        var on = Map.of("on", day(project).toString());
        keep(projects, switch (project.text("status")) {
            case "PIPELINE" -> generator.in(85) ? generator.act(project, "start", on) : generator.act(project, "cancel", null);
            case "IMPLEMENTATION" -> generator.act(project, "close", on);
            default -> null;
        });
    }

    private LocalDate day(Known project) {
        return project.day("startsOn").plusDays(generator.random.nextInt(300));
    }

    private String projectCode() {
        var code = generator.code(6).replaceAll("[0-9]", "Q");
        return "%s/%02d/%02d/%s".formatted(code.substring(0, 3), generator.random.nextInt(100), generator.random.nextInt(100),
                code.substring(3));
    }
}
