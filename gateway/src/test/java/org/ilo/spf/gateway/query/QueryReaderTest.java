package org.ilo.spf.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.web.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

    private static final Instant NOW = Instant.parse("2023-03-24T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people-reached        | colour=red                                  | colour     | unknown-parameter
            people-reached        | phase=PHASE_IV                              | phase      | unknown-code
            people-reached        | phase=                                      | phase      | unknown-code
            people-reached        | country=TG                                  | country    | unknown-code
            people-reached        | year=21                                     | year       | unknown-code
            people-reached        | biennium=2021-2022                          | biennium   | unknown-code
            people-reached        | groupBy=colour                              | groupBy    | unknown-dimension
            people-reached        | groupBy=phase,region,year,sex               | groupBy    | too-many-groupings
            people-reached        | groupBy=phase,phase                         | groupBy    | repeated
            people-reached        | asOf=2023-03-24T00:00:01Z                   | asOf       | in-the-future
            people-reached        | asOf=yesterday                              | asOf       | not-an-instant
            people-reached        | asOf=-999999999-01-01T00:00:00Z             | asOf       | not-an-instant
            people-reached        | from=2021-02-30                             | from       | not-a-date
            people-reached        | from=+999999999-01-01                       | from       | not-a-date
            people-reached        | from=2021-01-01&from=2021-01-02             | from       | repeated
            people-reached        | from=2022-01-01&to=2021-12-31               | from       | reversed-window
            people-reached        | groupBy=year&sumRows=true                   | sumRows    | not-additive
            people-reached        | sumRows=true                                | sumRows    | no-rows
            people-reached        | sumRows=yes&groupBy=region                  | sumRows    | unknown-code
            people-reached        | groupBy=sex,populationGroup                 | populationGroup | stated-separately
            people-reached        | populationGroup=CHILDREN,NEWBORNS           | populationGroup | overlapping
            people-reached        | definition=cash                             | definition | unknown-parameter
            resource-gap          | from=2021-01-01                             | from       | to-date
            resource-gap          | definition=wishful                          | definition | unknown-code
            resource-gap          | groupBy=pillar,country                      | country    | stated-separately
            resource-gap          | groupBy=year                                | groupBy    | unknown-dimension
            thematic-areas        | to=2021-01-01                               | to         | unknown-parameter
            institutional-changes | groupBy=thematicArea&sumRows=true           | sumRows    | not-additive
            resources-mobilized   | partner=%00                                 | partner    | unknown-code
            """)
    void whatMakesNoSenseIsRefused(String indicator, String query, String parameter, String code) {
        assertThat(faults(indicator, query)).extracting(Fault::parameter, Fault::code)
                .contains(tuple(parameter, code));
    }

    @Test
    void aRefusalNamesEverythingThatIsWrongAndWhatWouldBeRight() {
        List<Fault> faults = faults("people-reached",
                "colour=red&phase=PHASE_IV,PHASE_V&groupBy=hue&from=soon&asOf=2999-01-01T00:00:00Z");

        assertThat(faults).hasSize(6).allSatisfy(fault -> assertThat(fault.detail()).isNotBlank());
        assertThat(faults).filteredOn(fault -> fault.code().equals("unknown-code")).hasSize(2)
                .allSatisfy(fault -> assertThat(fault.detail()).contains("PHASE_I, PHASE_II, PHASE_III"));
        assertThat(faults).filteredOn(fault -> fault.code().equals("unknown-dimension"))
                .allSatisfy(fault -> assertThat(fault.detail()).contains("populationGroup"));
    }

    @Test
    void theSameQuestionHasOneForm() {
        String first = query("phase=PHASE_II,PHASE_I&country=TGO&from=2021-01-01&groupBy=region").text();
        String second = query("groupBy=region&from=2021-01-01&country=TGO&phase=PHASE_I&phase=PHASE_II,PHASE_I").text();

        assertThat(first).isEqualTo(second).isEqualTo("country=TGO&phase=PHASE_I%2CPHASE_II&from=2021-01-01&groupBy=region");
    }

    @Test
    void anInstantIsCutToWhatTheDatabaseCanTell() {
        assertThat(query("asOf=2023-03-23T23:59:59.999999999Z").asOf()).isEqualTo("2023-03-23T23:59:59.999999Z");
    }

    private static Query query(String text) {
        return new QueryReader(Catalogue.get("people-reached"), Parameters.of(text)).read(NOW,
                Set.of(QueryReader.GROUP_BY, QueryReader.SUM_ROWS));
    }

    private static List<Fault> faults(String indicator, String text) {
        QueryReader reader = new QueryReader(Catalogue.get(indicator), Parameters.of(text));
        reader.read(NOW, Set.of(QueryReader.GROUP_BY, QueryReader.SUM_ROWS));
        return reader.faults();
    }
}
