package org.ilo.spf.gateway.catalogue;

import java.util.List;

import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.CountryKind;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.Region;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.ThematicGroup;

/**
 * Something that an indicator can be filtered and broken down by.
 *
 * @param name as it is written in queries and answers
 * @param axis where its values come from; dimensions on one axis are about the same value
 */
public record Dimension(String name, Axis axis, Facet facet, Codes codes) {

    private static final String PARTNERS = "select reference from development_partners";
    private static final String PROJECTS = "select reference from projects union select project_code from staff_positions"
            + " union select unnest(project_codes) from institutional_changes";

    static final Dimension PHASE = coded("phase", Axis.single("phase"), Codes.of(Phase.values()));
    static final Dimension STEP = coded("step", Axis.single("step"), Codes.of(Step.values()));
    static final Dimension IMPACT = coded("dimension", Axis.single("dimension"),
            Codes.of(org.ilo.spf.contracts.code.Dimension.values()));
    static final Dimension SEX = coded("sex", Axis.parts("sex"), Codes.of(Sex.values()));
    static final Dimension POPULATION_GROUP = coded("populationGroup", Axis.groups("population_group"),
            Codes.of(PopulationGroup.values()));
    static final Dimension PARTNER_TYPE = coded("partnerType", Axis.single("partner_type"), Codes.of(PartnerType.values()));
    static final Dimension MODALITY = coded("modality", Axis.single("modality"), Codes.of(Modality.values()));
    static final Dimension EARMARKING = coded("earmarking", Axis.single("earmarking"), Codes.of(Earmarking.values()));
    static final Dimension PARTICIPANT_GROUP = coded("group", Axis.parts("group"), Codes.of(ParticipantGroup.values()));
    static final Dimension THEMATIC_GROUP = coded("group", Axis.single("group"), Codes.of(ThematicGroup.values()));

    private static Dimension coded(String name, Axis axis, Codes codes) {
        return new Dimension(name, axis, Facet.CODE, codes);
    }

    static Dimension country(Axis axis) {
        return coded("country", axis, Codes.of(Country.values()));
    }

    static Dimension dutyStation(Axis axis) {
        return coded("dutyStation", axis, Codes.of(Country.values()));
    }

    static Dimension region(Axis axis) {
        return new Dimension("region", axis, Facet.REGION, Codes.of(Region.values()));
    }

    static Dimension kind(Axis axis) {
        return new Dimension("kind", axis, Facet.KIND, Codes.of(CountryKind.values()));
    }

    static Dimension pillar(Axis axis) {
        return coded("pillar", axis, Codes.of(Pillar.values()));
    }

    static Dimension thematicArea(Axis axis) {
        return coded("thematicArea", axis, Codes.of(ThematicArea.values()));
    }

    static Dimension branch(Axis axis) {
        return coded("branch", axis, Codes.of(Branch.values()));
    }

    static Dimension partner(Axis axis) {
        return coded("partner", axis, Codes.existingIn(PARTNERS, "IRL"));
    }

    static Dimension project(Axis axis) {
        return coded("project", axis, Codes.existingIn(PROJECTS, "GLO/22/31/IRL"));
    }

    /** The dimensions of time on an axis of days. */
    static List<Dimension> times(Axis axis) {
        return List.of(
                new Dimension("year", axis, Facet.YEAR, Codes.like("(19|20)\\d\\d", "2021")),
                new Dimension("biennium", axis, Facet.BIENNIUM, Codes.like("(19|20)\\d[02468]-(19|20)\\d[13579]", "2022-2023")),
                new Dimension("quarter", axis, Facet.QUARTER, Codes.like("(19|20)\\d\\d-Q[1-4]", "2021-Q1")),
                new Dimension("month", axis, Facet.MONTH, Codes.like("(19|20)\\d\\d-(0[1-9]|1[0-2])", "2021-01")));
    }

    /** How many months the longest periods have that still tell apart all cells of a breakdown by these dimensions of time. */
    public static int months(List<Dimension> times) {
        return times.stream().mapToInt(time -> time.facet().months()).min().orElseThrow();
    }

    /** The parameter of the SQL that lists the places which pass a filter by this dimension. */
    public String places() {
        return "placesOf" + name;
    }
}
