package org.ilo.spf.countries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Access;
import org.ilo.spf.testing.Api;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccessTest {

    // Callers: nobody known; no role, viewer; officers of KIR, of NPL, of no country; results officer, verifier, funding officer,
    // admin; systems that read, that write. What is tried on is in Kiribati.
    private static final String TABLE = """
            listCodeLists             ++++++++++++
            getCodeList               ++++++++++++
            listCountries             ++++++++++++
            getCountry                ++++++++++++
            getProblemPage            ++++++++++++
            verifyJournal             133333333+33
            listAudit                 133333333+33

            listFocusCountries        ++++++++++++
            getFocusCountry           ++++++++++++
            getFocusCountryHistory    13++++++++33
            addFocusCountry           133333333+33
            delistFocusCountry        133333333+33

            listThematicAreas         ++++++++++++
            getThematicArea           ++++++++++++
            getThematicAreaHistory    13++++++++33
            openThematicArea          133333333+33
            reviseThematicArea        133333333+33
            retireThematicArea        133333333+33
            reopenThematicArea        133333333+33

            listEngagements           13++++++++++
            getEngagement             13++++++++++
            getEngagementHistory      13++++++++33
            planEngagement            133++333333+
            reviseEngagement          133+3333333+
            activateEngagement        133+3333333+
            suspendEngagement         133+3333333+
            resumeEngagement          133+3333333+
            completeEngagement        133+3333333+
            cancelEngagement          133+3333333+

            listAdvisoryRequests      13++++++++++
            getAdvisoryRequest        13++++++++++
            getAdvisoryRequestHistory 13++++++++33
            enterAdvisoryRequest      133++333333+
            reviseAdvisoryRequest     133+3333333+
            acceptAdvisoryRequest     133+3333333+
            deliverAdvisoryRequest    133+3333333+
            declineAdvisoryRequest    133+3333333+
            """;

    private static final String ON = "{\"on\": \"2021-03-01\"}";

    @Test
    void isWhatTheTableSays() {
        var bodies = new HashMap<>(Map.of("delistFocusCountry", ON, "activateEngagement", ON, "suspendEngagement", ON,
                "resumeEngagement", ON, "completeEngagement", ON, "acceptAdvisoryRequest", ON, "deliverAdvisoryRequest", ON,
                "declineAdvisoryRequest", "{\"because\": \"No staff\"}"));

        assertThat(new Access(TABLE, records(), bodies).requireAsInTable()).isEqualTo(37 * 12);
    }

    private static Map<String, String> records() {
        return Map.of("code-lists", "phases", "countries", "KIR", "problems", "forbidden",
                "thematic-areas", created("thematic-areas", """
                        {"code": "SHP", "description": "Health protection"}"""),
                "focus-countries", created("focus-countries", """
                        {"country": "KIR", "phase": "PHASE_III", "startsOn": "2026-02-01"}"""),
                "engagements", created("engagements", """
                        {"phase": "PHASE_III", "country": "KIR", "pillars": ["IN_COUNTRY_SUPPORT"],
                         "thematicAreas": ["SHP"], "startsOn": "2026-02-01"}"""),
                "advisory-requests", created("advisory-requests", """
                        {"country": "KIR", "thematicArea": "SHP", "constituent": "GOVERNMENT", "subject": "Costing",
                         "requestedOn": "2021-02-01"}"""));
    }

    private static String created(String collection, String body) {
        var answer = Api.as("ann").body(body).post("/api/v1/" + collection);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }
}
