package org.ilo.spf.results.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.results.Given.IMPACTS;
import static org.ilo.spf.results.Given.created;
import static org.ilo.spf.results.Given.done;
import static org.ilo.spf.results.Given.draft;
import static org.ilo.spf.results.Given.impactOf;
import static org.ilo.spf.results.Given.invalid;
import static org.ilo.spf.results.Given.patch;
import static org.ilo.spf.results.Given.persons;
import static org.ilo.spf.results.Given.refused;
import static org.ilo.spf.results.Given.total;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.results.Given;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.ilo.spf.testing.PublishedEvents.Published;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OverlapGroupResourceTest {

    private static final String GROUPS = "overlap-groups";

    @Test
    void refusesWhatIsNoGroupWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post("/api/v1/" + GROUPS), "/country", "/title", "/rule", "/source");
        invalid(Api.wrongly("ann").body(group("XXX", "SUM", ", \"statedUnion\": 0")).post("/api/v1/" + GROUPS),
                "/country", "/rule", "/statedUnion");
    }

    @Test
    void isFormedAndRevised() {
        Response formed = draft(GROUPS, "ann", group("EGY", "HIGHEST", ""));
        assertThat(formed.<String> path("reference")).isEqualTo("OG-EGY-001");

        String id = created(formed);
        done(patch(GROUPS, id, "ann", "{\"title\": \"New registry\"}"));

        assertThat(PublishedEvents.of(RecordType.OVERLAP_GROUP.topic(), id, 2)).extracting(Published::type)
                .containsExactly("results.overlap-groups.formed", "results.overlap-groups.revised");
        refused(patch(GROUPS, id, "ann", "{\"country\": \"SDN\"}"), "overlap-group-keeps-country");
        assertThat(total(GROUPS + "?country=EGY&rule=HIGHEST&q=new")).isEqualTo(1);
    }

    @Test
    void statesAUnionUnderTheRuleOfThatNameOnly() {
        refused(draft(GROUPS, "ann", group("DZA", "STATED_UNION", "")), "stated-union-goes-with-its-rule");
        refused(draft(GROUPS, "ann", group("DZA", "DISJOINT", ", \"statedUnion\": 5")), "stated-union-goes-with-its-rule");
        assertThat(total(GROUPS + "?country=DZA")).isZero();
    }

    @Test
    void boundsAStatedUnionByItsVerifiedMembers() {
        String group = created(draft(GROUPS, "ann", group("MAR", "STATED_UNION", ", \"statedUnion\": 7")));
        String change = Given.verifiedChange("MAR");
        for (long persons : new long[] { 300, 200 }) {
            Given.verified(IMPACTS, member(change, group, persons));
        }
        member(change, group, 10_000);

        assertThat(refused(patch(GROUPS, group, "ann", "{\"statedUnion\": 299}"), "stated-union-within-bounds"))
                .contains("2 verified member(s), the largest of 300 persons, 500 in sum");
        refused(patch(GROUPS, group, "ann", "{\"statedUnion\": 501}"), "stated-union-within-bounds");
        done(patch(GROUPS, group, "ann", "{\"title\": \"Members came later than the union of 7\"}"));
        done(patch(GROUPS, group, "ann", "{\"statedUnion\": 450}"));
        done(patch(GROUPS, group, "ann", "{\"rule\": \"HIGHEST\", \"statedUnion\": null}"));
    }

    private static String member(String change, String group, long persons) {
        return created(draft(IMPACTS, "ann", impactOf(change, persons(persons) + ", \"overlapGroup\": \"" + group + "\"")));
    }

    private static String group(String country, String rule, String more) {
        return """
                {"country": "%s", "title": "Registry", "rule": "%s", "source": "Ministry"%s}""".formatted(country, rule, more);
    }
}
