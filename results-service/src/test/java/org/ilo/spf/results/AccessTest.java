package org.ilo.spf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.results.Given.CHANGES;
import static org.ilo.spf.results.Given.IMPACTS;
import static org.ilo.spf.results.Given.change;
import static org.ilo.spf.results.Given.created;
import static org.ilo.spf.results.Given.draft;
import static org.ilo.spf.results.Given.impact;
import static org.ilo.spf.results.Given.verifiedChange;
import static org.ilo.spf.results.Given.verifiedImpact;

import java.util.Map;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Access;
import org.ilo.spf.testing.BadTokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccessTest {

    // Callers: nobody known; no role, viewer; officers of KIR, of NPL, of no country; results officer, verifier, funding officer,
    // admin; systems that read, that write. What is tried on is in Kiribati.
    private static final String TABLE = """
            getProblemPage                        ++++++++++++
            verifyJournal                         133333333+33
            listAudit                             133333333+33

            listInstitutionalChanges              ++++++++++++
            getInstitutionalChange       draft    44++44++4+++
            getInstitutionalChange       verified ++++++++++++
            getInstitutionalChangeHistory draft   13++44++4+33
            getInstitutionalChangeHistory verified 13++++++++33
            draftInstitutionalChange              133++3+3333+
            reviseInstitutionalChange    draft    133+43+3333+
            reviseInstitutionalChange    verified 133+33+3333+
            submitInstitutionalChange    draft    133+43+33333
            submitInstitutionalChange    verified 133+33+33333
            verifyInstitutionalChange    draft    1333333+3333
            returnInstitutionalChange    draft    1333333+3333
            withdrawInstitutionalChange  verified 1333333+3333

            listImpactRecords                     ++++++++++++
            getImpactRecord              draft    44++44++4+++
            getImpactRecord              verified ++++++++++++
            getImpactRecordHistory       draft    13++44++4+33
            getImpactRecordHistory       verified 13++++++++33
            draftImpactRecord                     133++3+3333+
            reviseImpactRecord           draft    133+43+3333+
            reviseImpactRecord           verified 133+33+3333+
            submitImpactRecord           draft    133+43+33333
            submitImpactRecord           verified 133+33+33333
            verifyImpactRecord           draft    1333333+3333
            returnImpactRecord           draft    1333333+3333
            withdrawImpactRecord         verified 1333333+3333

            listTargets                           ++++++++++++
            getTarget                             ++++++++++++
            getTargetHistory                      13++++++++33
            setTarget                             133333+33333
            reviseTarget                          133333+33333

            listOverlapGroups                     13++++++++++
            getOverlapGroup                       13++++++++++
            getOverlapGroupHistory                13++++++++33
            formOverlapGroup                      133333+33333
            reviseOverlapGroup                    133333+33333
            """;

    @Test
    void isWhatTheTableSays() {
        String verified = verifiedChange("KIR");
        var records = Map.of("problems", "forbidden",
                CHANGES + " draft", change("KIR"), CHANGES + " verified", verified,
                IMPACTS + " draft", impact(verified, 100), IMPACTS + " verified", verifiedImpact(verified, 100),
                "targets", created(draft("targets", "ann", """
                        {"indicator": "PEOPLE_REACHED", "phase": "PHASE_II", "country": "KIR", "baselineOn": "2021-01-01",
                         "baseline": 0, "due": "2025-12-31", "value": 1000, "source": "Tests"}""")),
                "overlap-groups", created(draft("overlap-groups", "ann", """
                        {"country": "KIR", "title": "Registry", "rule": "HIGHEST", "source": "Ministry"}""")));
        var bodies = Map.of("returnInstitutionalChange", "{\"comment\": \"Which?\"}", "returnImpactRecord",
                "{\"comment\": \"Which?\"}", "withdrawInstitutionalChange", "{\"because\": \"Wrong\"}", "withdrawImpactRecord",
                "{\"because\": \"Wrong\"}");

        assertThat(new Access(TABLE, records, bodies).requireAsInTable()).isEqualTo(39 * 12);
    }

    @Test
    void isForHoldersOfGoodTokens() {
        BadTokens.areRefused("/api/v1/institutional-changes");
        BadTokens.areRefused("/api/v1/overlap-groups");
    }
}
