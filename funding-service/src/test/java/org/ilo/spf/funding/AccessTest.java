package org.ilo.spf.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Access;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.BadTokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccessTest {

    // Callers: nobody known; no role, viewer; officers of KIR, of NPL, of no country; results officer, verifier, funding officer,
    // admin; systems that read, that write.
    private static final String READ = "13++++++++++";
    private static final String HISTORY = "13++++++++33";
    private static final String WRITE = "13333333+33+";

    private static final String TABLE = """
            getProblemPage               ++++++++++++
            verifyJournal                133333333+33
            listAudit                    133333333+33
            listAgreements               READ
            getAgreement                 READ
            getAgreementHistory          HISTORY
            signAgreement                WRITE
            reviseAgreement              WRITE
            listAgreementTransactions    READ
            recordTransaction            WRITE
            listTransactions             READ
            getTransaction               READ
            getTransactionHistory        HISTORY
            listDevelopmentPartners      READ
            getDevelopmentPartner        READ
            getDevelopmentPartnerHistory HISTORY
            addDevelopmentPartner        WRITE
            reviseDevelopmentPartner     WRITE
            listExchangeRates            READ
            getExchangeRate              READ
            getExchangeRateHistory       HISTORY
            publishExchangeRate          WRITE
            listFundingRequirements      READ
            getFundingRequirement        READ
            getFundingRequirementHistory HISTORY
            stateFundingRequirement      WRITE
            listOwnContributions         READ
            getOwnContribution           READ
            getOwnContributionHistory    HISTORY
            decideOwnContribution        WRITE
            listPartnerMeetings          READ
            getPartnerMeeting            READ
            getPartnerMeetingHistory     HISTORY
            reportPartnerMeeting         WRITE
            revisePartnerMeeting         WRITE
            listProjects                 READ
            getProject                   READ
            getProjectHistory            HISTORY
            prepareProject               WRITE
            reviseProject                WRITE
            startProject                 WRITE
            closeProject                 WRITE
            cancelProject                WRITE
            listStaffPositions           READ
            getStaffPosition             READ
            getStaffPositionHistory      HISTORY
            recruitStaffPosition         WRITE
            reviseStaffPosition          WRITE
            endStaffPosition             WRITE
            """.replace("READ", READ).replace("HISTORY", HISTORY).replace("WRITE", WRITE);

    @Test
    void isWhatTheTableSays() {
        var bodies = Map.of("startProject", "{\"on\": \"2022-02-01\"}", "closeProject", "{\"on\": \"2022-02-01\"}",
                "endStaffPosition", "{\"on\": \"2022-02-01\"}");

        assertThat(new Access(TABLE, records(), bodies).requireAsInTable()).isEqualTo(49 * 12);
    }

    @Test
    void isForHoldersOfGoodTokens() {
        BadTokens.areRefused("/api/v1/agreements");
    }

    private static Map<String, String> records() {
        var records = new HashMap<>(Map.of("problems", "forbidden", "development-partners", Given.partner("ACCESS")));
        records.put("agreements", Given.agreement("ACCESS"));
        Given.rate("CZK", "2021-01-01", "9");
        records.put("transactions", record("agreements/" + records.get("agreements") + "/transactions", """
                {"type": "PLEDGE", "money": {"amount": "10.00", "currency": "CZK"}, "valueDate": "2022-01-15"}"""));
        records.put("exchange-rates", Api.as("ann").get("/api/v1/exchange-rates?limit=1").path("items[0].id"));
        records.put("funding-requirements", record("funding-requirements", """
                {"phase": "PHASE_II", "inForceFrom": "2022-12-01", "totalUsd": "100.00", "source": "Tests"}"""));
        records.put("own-contributions", record("own-contributions", """
                {"phase": "PHASE_I", "usd": "100.00", "decidedOn": "2018-12-01", "source": "Tests"}"""));
        records.put("partner-meetings", record("partner-meetings", """
                {"heldOn": "2022-12-01", "title": "Access", "participants": {"WORKERS": 3}}"""));
        records.put("projects", record("projects", """
                {"code": "ACC/22/01/IRL", "title": "Floors", "countries": ["TGO"], "thematicAreas": ["OAP"], "partners": [],
                 "startsOn": "2022-01-01", "endsOn": "2024-12-31"}"""));
        records.put("staff-positions", record("staff-positions", """
                {"role": "Actuary", "dutyStation": "TGO", "recruitedOn": "2022-01-01"}"""));
        return records;
    }

    private static String record(String collection, String body) {
        var answer = Api.as("ann").body(body).post("/api/v1/" + collection);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }
}
