package org.ilo.spf.gateway.catalogue;

import static org.ilo.spf.contracts.register.RecordType.ENGAGEMENT;
import static org.ilo.spf.contracts.register.RecordType.FOCUS_COUNTRY;
import static org.ilo.spf.contracts.register.RecordType.FUNDING_REQUIREMENT;
import static org.ilo.spf.contracts.register.RecordType.IMPACT_RECORD;
import static org.ilo.spf.contracts.register.RecordType.INSTITUTIONAL_CHANGE;
import static org.ilo.spf.contracts.register.RecordType.OWN_CONTRIBUTION;
import static org.ilo.spf.contracts.register.RecordType.PARTNER_MEETING;
import static org.ilo.spf.contracts.register.RecordType.PROJECT;
import static org.ilo.spf.contracts.register.RecordType.STAFF_POSITION;
import static org.ilo.spf.contracts.register.RecordType.THEMATIC_AREA;
import static org.ilo.spf.contracts.register.RecordType.TRANSACTION;
import static org.ilo.spf.gateway.catalogue.Dimension.EARMARKING;
import static org.ilo.spf.gateway.catalogue.Dimension.IMPACT;
import static org.ilo.spf.gateway.catalogue.Dimension.MODALITY;
import static org.ilo.spf.gateway.catalogue.Dimension.PARTICIPANT_GROUP;
import static org.ilo.spf.gateway.catalogue.Dimension.PARTNER_TYPE;
import static org.ilo.spf.gateway.catalogue.Dimension.PHASE;
import static org.ilo.spf.gateway.catalogue.Dimension.POPULATION_GROUP;
import static org.ilo.spf.gateway.catalogue.Dimension.SEX;
import static org.ilo.spf.gateway.catalogue.Dimension.STEP;
import static org.ilo.spf.gateway.catalogue.Dimension.THEMATIC_GROUP;
import static org.ilo.spf.gateway.catalogue.Dimension.branch;
import static org.ilo.spf.gateway.catalogue.Dimension.country;
import static org.ilo.spf.gateway.catalogue.Dimension.dutyStation;
import static org.ilo.spf.gateway.catalogue.Dimension.kind;
import static org.ilo.spf.gateway.catalogue.Dimension.partner;
import static org.ilo.spf.gateway.catalogue.Dimension.pillar;
import static org.ilo.spf.gateway.catalogue.Dimension.project;
import static org.ilo.spf.gateway.catalogue.Dimension.region;
import static org.ilo.spf.gateway.catalogue.Dimension.thematicArea;

import java.util.List;
import java.util.Set;

import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.ProblemType;

/** All indicators. A new one is an SQL file and an entry here. */
public final class Catalogue {

    private static final Axis COUNTRY = Axis.single("country");
    private static final Axis COUNTRIES = Axis.several("country");
    private static final Axis COUNTRY_SHARES = Axis.shares("country");
    private static final Axis DUTY_STATION = Axis.single("duty_station");

    public static final List<Definition> ALL = List.of(
            Definition.of("focus-countries", "Focus countries", Unit.COUNTRIES, Reduction.DISTINCT, Dating.PERIOD,
                    Set.of(FOCUS_COUNTRY),
                    List.of(PHASE, country(COUNTRY), region(COUNTRY), kind(COUNTRY))),
            Definition.of("countries-engaged", "Countries engaged", Unit.COUNTRIES, Reduction.DISTINCT, Dating.PERIOD,
                    Set.of(ENGAGEMENT),
                    List.of(PHASE, country(COUNTRY), region(COUNTRY), kind(COUNTRY), pillar(Axis.several("pillar")),
                            thematicArea(Axis.several("thematic_area")))),
            Definition.of("institutional-changes", "Institutional changes", Unit.CHANGES, Reduction.SUM, Dating.DAY,
                    Set.of(INSTITUTIONAL_CHANGE),
                    List.of(PHASE, country(COUNTRY), region(COUNTRY), kind(COUNTRY), STEP,
                            thematicArea(Axis.several("thematic_area")), branch(Axis.several("branch")),
                            project(Axis.several("project")))),
            Definition.of("people-reached", "People reached", Unit.PERSONS, Reduction.OVERLAP, Dating.DAY,
                    Set.of(IMPACT_RECORD),
                    List.of(PHASE, country(COUNTRY), region(COUNTRY), kind(COUNTRY), IMPACT, branch(Axis.single("branch")), SEX,
                            POPULATION_GROUP)),
            Definition.of("resources-mobilized", "Resources mobilized", Unit.USD, Reduction.SUM, Dating.DAY,
                    Set.of(TRANSACTION),
                    List.of(PHASE, partner(Axis.single("partner")), PARTNER_TYPE, MODALITY, EARMARKING,
                            pillar(Axis.single("pillar")), country(COUNTRY_SHARES), region(COUNTRY_SHARES),
                            kind(COUNTRY_SHARES),
                            thematicArea(Axis.shares("thematic_area")))),
            Definition.of("resource-gap", "Resource gap", Unit.USD, Reduction.SUM, Dating.TO_DATE,
                    Set.of(FUNDING_REQUIREMENT, OWN_CONTRIBUTION, TRANSACTION),
                    List.of(PHASE, pillar(Axis.shares("pillar")), country(COUNTRY_SHARES)), "committed", "with-pledges",
                    "cash"),
            Definition.of("projects-started", "Projects started", Unit.PROJECTS, Reduction.SUM, Dating.DAY,
                    Set.of(PROJECT),
                    List.of(PHASE, country(COUNTRIES), region(COUNTRIES), kind(COUNTRIES), partner(Axis.several("partner")),
                            thematicArea(Axis.several("thematic_area")))),
            Definition.of("staff-recruited", "Staff recruited", Unit.POSITIONS, Reduction.SUM, Dating.DAY,
                    Set.of(STAFF_POSITION),
                    List.of(PHASE, dutyStation(DUTY_STATION), region(DUTY_STATION), project(Axis.single("project")))),
            Definition.of("thematic-areas", "Thematic areas", Unit.AREAS, Reduction.SUM, Dating.UNDATED,
                    Set.of(THEMATIC_AREA),
                    List.of(THEMATIC_GROUP)),
            Definition.of("meeting-participants", "Meeting participants", Unit.PERSONS, Reduction.SUM, Dating.DAY,
                    Set.of(PARTNER_MEETING),
                    List.of(PHASE, PARTICIPANT_GROUP)));

    private Catalogue() {
    }

    /** The indicator with a code; 404 without one. */
    public static Definition get(String code) {
        return ALL.stream().filter(definition -> definition.code().equals(code)).findFirst()
                .orElseThrow(() -> ProblemType.NOT_FOUND.problem("There is no such indicator. "
                        + Fault.oneOf(ALL.stream().map(Definition::code).toList())).build());
    }
}
